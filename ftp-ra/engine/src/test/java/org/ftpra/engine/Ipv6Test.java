package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways of the data channel on IPv6, where PASV and PORT cannot be said. */
class Ipv6Test {

    private static final byte[] CONTENT = "over IPv6".getBytes();

    @BeforeAll
    static void needsIpv6() {
        assumeTrue(hasIpv6Loopback(), "this machine has no ::1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib", "apache-ftpserver"})
    void storesAndRetrievesInBothModes(String name) throws IOException {
        ServerOptions options = ServerOptions.defaults().withHost("::1");
        try (FtpServerUnderTest server = Servers.require(Servers.named(name)).start(options)) {
            FreshDirectory dir = server.freshDirectory();
            assertMovesAFile(server, dir, DataChannelMode.PASSIVE);
            assertMovesAFile(server, dir, DataChannelMode.ACTIVE);

            assertThat(server.commands()).contains("EPSV").anyMatch(c -> c.startsWith("EPRT |2|::1|"));
        }
    }

    private static void assertMovesAFile(FtpServerUnderTest server, FreshDirectory dir, DataChannelMode mode)
            throws IOException {
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        try (FtpSession session = Sessions.open(server, mode)) {
            FileTransfers transfers = new FileTransfers(session);
            transfers.store(dir.path("file " + mode), new ByteArrayInputStream(CONTENT));
            transfers.retrieve(dir.path("file " + mode), back);
        }
        assertThat(back.toByteArray()).isEqualTo(CONTENT);
    }

    static boolean hasIpv6Loopback() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
