package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ftpra.engine.control.NumericAddress;
import org.ftpra.engine.data.ActiveChoice;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.PortRange;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.PortBlock;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where servers are told to dial. */
class ActivePortRangeTest {

    private static final int SIZE = 100;
    private static final byte[] CONTENT = "some bytes".getBytes();

    private final InetAddress own = InetAddress.getLoopbackAddress();
    private final PortBlock block = PortBlock.reserve(own);
    private final int first = block.firstPassive();
    private final List<ServerSocketChannel> taken = new ArrayList<>();

    @AfterEach
    void free() throws IOException {
        for (ServerSocketChannel listener : taken) {
            listener.close();
        }
        block.close();
    }

    @ServersTest
    void aThousandTransfersWithHalfOfTheRangeTaken(FtpServerUnderTest server, FreshDirectory dir) throws Exception {
        occupy(SIZE / 2);
        try (FtpSession session = open(server, range())) {
            FileTransfers transfers = new FileTransfers(session);
            transfers.store(dir.path("name"), new ByteArrayInputStream(CONTENT));
            for (int i = 1; i < 1000; i++) {
                transfers.retrieve(dir.path("name"), new ByteArrayOutputStream());
            }
        }
        assertThat(ports(server)).hasSize(1000).allMatch(port -> port >= first + SIZE / 2 && port < first + SIZE);
        assertThat(ports(server).stream().distinct()).hasSize(SIZE / 2);
    }

    @ServersTest
    void theRangeIsNamedWhenAllOfItIsTakenAndTheSessionStays(FtpServerUnderTest server, FreshDirectory dir)
            throws Exception {
        occupy(SIZE);
        try (FtpSession session = open(server, range())) {
            FileTransfers transfers = new FileTransfers(session);

            assertThatThrownBy(() -> transfers.store(dir.path("name"), new ByteArrayInputStream(CONTENT)))
                    .hasMessageContaining("any port of " + first + "-" + (first + SIZE - 1));

            free();
            transfers.store(dir.path("name"), new ByteArrayInputStream(CONTENT));
        }
    }

    /** Servers that may dial another address than the client's (Pure-FTPd never does). */
    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pyftpdlib", "apache-ftpserver"})
    void theServerDialsWhereItIsTold(String name) throws Exception {
        try (FtpServerUnderTest server = dialling(name)) {
            assertDials(server, "127.0.0.3", null, "EPRT |1|127.0.0.3|");
            assertDials(server, "0.0.0.0", "127.0.0.4", "EPRT |1|127.0.0.4|");
            assertDials(server, "0.0.0.0", null, "EPRT |1|127.0.0.1|");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib", "apache-ftpserver"})
    void theServerDialsOnIpv6(String name) throws Exception {
        Ipv6Test.needsIpv6();
        try (FtpServerUnderTest server = Servers.require(Servers.named(name))
                .start(ServerOptions.defaults().withHost("::1"))) {
            assertDials(server, "::", null, "EPRT |2|::1|");
            assertDials(server, "::1", "::1", "EPRT |2|::1|");
        }
    }

    private static FtpServerUnderTest dialling(String name) {
        String[] lines = Map.of(
                        "vsftpd", new String[] {"port_promiscuous=YES"},
                        "proftpd", new String[] {"AllowForeignAddress on"},
                        "pyftpdlib", new String[] {"handler.permit_foreign_addresses = True"})
                .getOrDefault(name, new String[0]);
        return Servers.require(Servers.named(name))
                .start(ServerOptions.defaults().withExtraLines(lines));
    }

    private static void assertDials(FtpServerUnderTest server, String bind, String external, String told)
            throws IOException {
        FreshDirectory dir = server.freshDirectory();
        ActiveChoice where = new ActiveChoice(NumericAddress.parse(bind), address(external), PortRange.ANY);
        server.clearCommands();
        try (FtpSession session = open(server, where)) {
            new FileTransfers(session).store(dir.path("name"), new ByteArrayInputStream(CONTENT));
        }
        assertThat(server.commands()).anyMatch(command -> command.startsWith(told));
    }

    private static Optional<InetAddress> address(String text) {
        return Optional.ofNullable(text).flatMap(NumericAddress::parse);
    }

    private static FtpSession open(FtpServerUnderTest server, ActiveChoice active) throws IOException {
        DataChannelChoice choice = DataChannelChoice.of(DataChannelMode.ACTIVE).with(active);
        return FtpSession.open(
                Sessions.settings(server, Optional.empty(), choice),
                Sessions.credentials(server),
                new ServerKnowledge());
    }

    private ActiveChoice range() {
        return ActiveChoice.ANY.with(new PortRange(first, first + SIZE - 1));
    }

    private static List<Integer> ports(FtpServerUnderTest server) {
        return server.commands().stream()
                .filter(command -> command.startsWith("EPRT "))
                .map(command -> Integer.parseInt(command.split("\\|")[3]))
                .toList();
    }

    private void occupy(int count) throws IOException {
        for (int port : IntStream.range(first, first + count).toArray()) {
            taken.add(ServerSocketChannel.open().bind(new InetSocketAddress(own, port)));
        }
    }
}
