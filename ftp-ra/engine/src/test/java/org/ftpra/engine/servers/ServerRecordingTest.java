package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPClient;

/** What a test learns of the commands that a server received. */
class ServerRecordingTest {

    @ServersTest
    void recordsCommandsInOrderWithoutThePassword(FtpServerUnderTest server) throws IOException {
        FTPClient client = Login.to(server);
        client.noop();
        assertThat(server.commands()).containsExactly("USER " + server.user(), "PASS ***", "TYPE I", "NOOP");
        client.disconnect();
    }

    @ServersTest
    void forgetsCommandsWhenTold(FtpServerUnderTest server) throws IOException {
        FTPClient client = Login.to(server);
        server.clearCommands();
        client.noop();
        assertThat(server.commands()).containsExactly("NOOP");
        client.disconnect();
    }

    @ServersTest
    void seesNothingOfWhatGoesToTheServerDirectly(FtpServerUnderTest server) throws IOException {
        FTPClient client = new FTPClient();
        client.connect(server.host(), server.directPort());
        client.noop();
        assertThat(server.commands()).isEmpty();
        client.disconnect();
    }
}
