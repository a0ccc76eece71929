package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ftpra.engine.control.NumericAddress;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.ExtendedCommands;
import org.ftpra.engine.data.MappedNetwork;
import org.ftpra.engine.data.Network;
import org.ftpra.engine.data.PassiveChoice;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that tell a wrong address after PASV, as behind NAT, and what is made of it. */
class PassiveAddressTest {

    private static final byte[] CONTENT = "some bytes".getBytes();

    /** How each server is made to tell 10.1.2.3. */
    private static final Map<String, String[]> LINES = Map.of(
            "vsftpd", new String[] {"pasv_address=10.1.2.3"},
            "proftpd", new String[] {"MasqueradeAddress 10.1.2.3"},
            "pure-ftpd", new String[] {"--forcepassiveip", "10.1.2.3"},
            "pyftpdlib", new String[] {"handler.masquerade_address = '10.1.2.3'"});

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib"})
    void isNotLookedAtByDefault(String name) throws Exception {
        try (FtpServerUnderTest server = telling10(name)) {
            assertMovesAFile(server, PassiveChoice.CONTROL_HOST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib"})
    void isReplacedByWhatTheMapHas(String name) throws Exception {
        try (FtpServerUnderTest server = telling10(name)) {
            assertMovesAFile(server, mapping("10.0.0.0/8", "127.0.0.1"));
            assertMovesAFile(server, mapping("192.168.0.0/16", "192.0.2.1"));
            assertFails(server, mapping("10.1.2.3", "127.0.0.9"), "cannot connect to 127.0.0.9 port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib"})
    void isRefusedOutsideTheAllowedNetworks(String name) throws Exception {
        try (FtpServerUnderTest server = telling10(name)) {
            assertFails(
                    server,
                    PassiveChoice.serversOwn(networks("127.0.0.0/8", "::1")),
                    "the server tells the address 10.1.2.3, which is in none of the property passiveAllowedNetworks"
                            + " (127.0.0.0/8,0:0:0:0:0:0:0:1/128)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib", "apache-ftpserver"})
    void isDialledInsideTheAllowedNetworks(String name) throws Exception {
        try (FtpServerUnderTest server = Servers.require(Servers.named(name)).start()) {
            assertMovesAFile(server, PassiveChoice.serversOwn(networks("127.0.0.0/8")));
        }
    }

    private static FtpServerUnderTest telling10(String name) {
        return Servers.require(Servers.named(name))
                .start(ServerOptions.defaults().withExtraLines(LINES.get(name)));
    }

    private static PassiveChoice mapping(String told, String dialled) {
        Network network = Network.parse(told).orElseThrow();
        InetAddress address = NumericAddress.parse(dialled).orElseThrow();
        return PassiveChoice.mapped(List.of(new MappedNetwork(network, address)));
    }

    private static List<Network> networks(String... written) {
        return List.of(written).stream()
                .map(each -> Network.parse(each).orElseThrow())
                .toList();
    }

    private static void assertMovesAFile(FtpServerUnderTest server, PassiveChoice passive) throws IOException {
        FreshDirectory dir = server.freshDirectory();
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        try (FtpSession session = open(server, passive)) {
            FileTransfers transfers = new FileTransfers(session);
            transfers.store(dir.path("name"), new ByteArrayInputStream(CONTENT));
            transfers.retrieve(dir.path("name"), back);
        }
        assertThat(back.toByteArray()).isEqualTo(CONTENT);
        assertThat(server.commands()).contains("PASV").doesNotContain("EPSV");
    }

    private static void assertFails(FtpServerUnderTest server, PassiveChoice passive, String reason)
            throws IOException {
        FreshDirectory dir = server.freshDirectory();
        try (FtpSession session = open(server, passive)) {
            ThrowingCallable store =
                    () -> new FileTransfers(session).store(dir.path("name"), new ByteArrayInputStream(CONTENT));
            assertThatThrownBy(store).hasMessageContaining(reason);
        }
    }

    private static FtpSession open(FtpServerUnderTest server, PassiveChoice passive) throws IOException {
        DataChannelChoice choice = DataChannelChoice.of(DataChannelMode.PASSIVE)
                .with(ExtendedCommands.NEVER)
                .with(passive);
        return FtpSession.open(
                Sessions.settings(server, Optional.empty(), choice),
                Sessions.credentials(server),
                new ServerKnowledge());
    }
}
