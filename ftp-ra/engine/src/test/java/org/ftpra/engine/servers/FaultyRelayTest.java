package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.net.ftp.FTPClient;
import org.ftpra.engine.servers.RelayFault.Kind;

/** What a client sees of a relay that fails: after a greeting of one line and a command. */
class FaultyRelayTest {

    @ServersTest(only = "vsftpd")
    void endsAConnectionInOrder(FtpServerUnderTest server) throws IOException {
        try (FaultyRelay relay = FaultyRelay.ofBothChannels(server);
                Socket client = failing(relay, Kind.CUT)) {
            BufferedReader replies = greeted(client);
            say("NOOP", client);
            assertThat(replies.readLine()).isNull();
            assertThat(relay.hasFailed()).isTrue();
        }
    }

    @ServersTest(only = "vsftpd")
    void failsInTheMiddleOfAReply(FtpServerUnderTest server) throws IOException {
        try (FaultyRelay relay = FaultyRelay.ofBothChannels(server)) {
            relay.arm(RelayFault.inControlLine(Kind.CUT, 2, 3));
            Socket client = new Socket(relay.host(), relay.port());
            BufferedReader replies = greeted(client);
            say("NOOP", client);
            assertThat(replies.readLine()).isEqualTo("530");
            assertThat(replies.readLine()).isNull();
            assertThat(relay.hasFailed()).isTrue();
        }
    }

    @ServersTest(only = "vsftpd")
    void resetsAConnection(FtpServerUnderTest server) throws IOException {
        try (FaultyRelay relay = FaultyRelay.ofBothChannels(server);
                Socket client = failing(relay, Kind.RESET)) {
            BufferedReader replies = greeted(client);
            say("NOOP", client);
            assertThatThrownBy(replies::readLine).isInstanceOf(SocketException.class);
        }
    }

    @ServersTest(only = "vsftpd")
    void swallowsWhatIsSaidAndGoesOnWithOtherConnections(FtpServerUnderTest server) throws IOException {
        try (FaultyRelay relay = FaultyRelay.ofBothChannels(server);
                Socket client = failing(relay, Kind.BLACK_HOLE)) {
            BufferedReader replies = greeted(client);
            say("NOOP", client);
            client.setSoTimeout(100);
            assertThatThrownBy(replies::readLine).isInstanceOf(SocketTimeoutException.class);

            greeted(new Socket(relay.host(), relay.port())).close();
        }
    }

    @ServersTest(except = "apache-ftpserver")
    void passesBothChannelsOnAndCounts(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        dir.write("file", new byte[1000]);
        try (FaultyRelay relay = FaultyRelay.ofBothChannels(server)) {
            FTPClient client = new FTPClient();
            client.connect(relay.host(), relay.port());
            client.login(server.user(), server.password());
            client.enterLocalPassiveMode();
            client.setFileType(FTPClient.BINARY_FILE_TYPE);
            relay.arm(RelayFault.NONE);
            assertThat(client.retrieveFile(dir.path("file"), OutputStream.nullOutputStream()))
                    .isTrue();
            assertThat(relay.passedOnData()).isEqualTo(1000);
            assertThat(relay.passedOnControl()).isGreaterThanOrEqualTo(5);
            client.disconnect();
        }
    }

    private static Socket failing(FaultyRelay relay, Kind kind) throws IOException {
        relay.arm(RelayFault.onControl(kind, 2));
        return new Socket(relay.host(), relay.port());
    }

    private static BufferedReader greeted(Socket client) throws IOException {
        BufferedReader replies =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(replies.readLine()).startsWith("220");
        return replies;
    }

    private static void say(String command, Socket client) throws IOException {
        client.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
