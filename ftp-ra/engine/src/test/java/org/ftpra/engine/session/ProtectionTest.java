package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.scripted.ServerTls;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.Test;

/** How a control channel comes under TLS, and what is said before (RFC 4217). */
class ProtectionTest {

    @Test
    void nothingSecretIsSaidBeforeTls() throws Exception {
        try (ScriptedServer server = new ScriptedServer().tls(new ServerTls());
                FtpSession session = client(server).open()) {
            assertThat(server.commands()).startsWith("AUTH TLS", "USER me", "PASS secret");
            assertThat(server.commands()).containsSubsequence("PASS secret", "PBSZ 0", "PROT P");
            assertThat(session.isUsable()).isTrue();
        }
    }

    @Test
    void serverThatRefusesTlsGetsNoPassword() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            FtpFailure failure = failureOf(() -> client(server).open());

            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
            assertThat(failure)
                    .hasMessageContaining("a password is sent in clear only if the property security is NONE")
                    .hasMessageContaining("502 no TLS here");
            assertThat(server.commands()).containsExactly("AUTH TLS");
        }
    }

    @Test
    void whatIsSaidInClearBehindTheReplyToAuthIsRefused() throws Exception {
        try (ScriptedServer server = new ScriptedServer()
                .tls(new ServerTls())
                .on("AUTH", Answer.oneSegment("234 begin", "230 you are in"))) {
            FtpFailure failure = failureOf(() -> client(server).open());

            assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
            assertThat(failure).hasMessageContaining("in clear");
            assertThat(server.commands()).containsExactly("AUTH TLS");
        }
    }

    @Test
    void whatIsSaidInClearInsteadOfAHandshakeIsRefused() throws Exception {
        try (ScriptedServer server = new ScriptedServer().on("AUTH", Answer.replies("234 begin", "230 you are in"))) {
            assertThat(failureOf(() -> client(server).open()).kind()).isIn(Kind.INSECURE, Kind.PROTOCOL);
            assertThat(server.commands()).noneMatch(line -> line.startsWith("USER") || line.startsWith("PASS"));
        }
    }

    @Test
    void implicitTlsBeginsBeforeTheGreeting() throws Exception {
        try (ScriptedServer server = new ScriptedServer().implicitTls(new ServerTls());
                FtpSession session = new Client(server)
                        .tls(ClientTls.ofTheTests().implicit().settings())
                        .open()) {
            assertThat(server.commands())
                    .startsWith("USER me")
                    .contains("PROT P")
                    .doesNotContain("AUTH TLS");
            new FileTransfers(session).store("name", new ByteArrayInputStream(new byte[10]));
            assertThat(server.file("name")).hasSize(10);
        }
    }

    @Test
    void dataGoesInClearIfSoConfigured() throws Exception {
        try (ScriptedServer server = new ScriptedServer().tls(new ServerTls());
                FtpSession session = new Client(server)
                        .tls(ClientTls.ofTheTests().clearData().settings())
                        .open()) {
            assertThat(server.commands()).contains("PROT C");
            new FileTransfers(session).store("name", new ByteArrayInputStream(new byte[10]));
            assertThat(server.file("name")).hasSize(10);
        }
    }

    @Test
    void serverThatRefusesProtectedDataIsNotUsed() throws Exception {
        try (ScriptedServer server = new ScriptedServer().tls(new ServerTls()).on("PROT", "534 not here")) {
            assertThat(failureOf(() -> client(server).open())).hasMessageContaining("534 not here");
        }
    }

    private static Client client(ScriptedServer server) {
        return new Client(server).tls(ClientTls.ofTheTests().settings());
    }
}
