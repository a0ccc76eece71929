package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPSClient;

/** What a test learns of the commands that a server received under TLS. */
class TlsRecordingTest {

    @ServersTest(tls = SharedTls.EXPLICIT, except = "pure-ftpd")
    void recordsWhatIsSentUnderTls(FtpServerUnderTest server) throws IOException {
        FTPSClient client = TlsLogin.to(server, TlsVersion.values());
        client.sendCommand("RETR", "it's here");
        assertThat(server.commands())
                .containsExactly(
                        "AUTH TLS",
                        "PBSZ 0",
                        "PROT P",
                        "USER " + server.user(),
                        "PASS ***",
                        "TYPE I",
                        "RETR it's here");
        client.disconnect();
    }

    @ServersTest(tls = SharedTls.IMPLICIT)
    void recordsFromTheFirstByte(FtpServerUnderTest server) throws IOException {
        FTPSClient client = TlsLogin.to(server, TlsVersion.values());
        assertThat(server.commands())
                .containsExactly("PBSZ 0", "PROT P", "USER " + server.user(), "PASS ***", "TYPE I");
        client.disconnect();
    }

    @ServersTest(tls = SharedTls.EXPLICIT, except = "pure-ftpd")
    void forgetsCommandsWhenTold(FtpServerUnderTest server) throws IOException {
        FTPSClient client = TlsLogin.to(server, TlsVersion.values());
        server.clearCommands();
        client.noop();
        assertThat(server.commands()).containsExactly("NOOP");
        client.disconnect();
    }

    @ServersTest(tls = SharedTls.EXPLICIT, only = "pure-ftpd")
    void knowsNothingOfPureFtpdUnderTls(FtpServerUnderTest server) throws IOException {
        TlsLogin.to(server, TlsVersion.values()).disconnect();
        assertThat(server.commands()).containsExactly("AUTH TLS");
    }

    @ServersTest(tls = SharedTls.EXPLICIT, only = "vsftpd")
    void keepsWhatCameBeforeARestartAndNotTheGreetingAfterIt(FtpServerUnderTest shared) throws IOException {
        try (FtpServerUnderTest server = new Vsftpd().start(SharedTls.EXPLICIT.options())) {
            Login.connected(server).sendCommand("NOOP");
            server.kill();
            server.restart();
            Login.connected(server).sendCommand("SYST");
            assertThat(server.commands()).containsExactly("NOOP", "SYST");
        }
    }
}
