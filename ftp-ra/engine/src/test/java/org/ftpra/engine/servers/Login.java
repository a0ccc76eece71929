package org.ftpra.engine.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;

/** Logs a client that is not ours in to a server: for the tests of the servers themselves. */
final class Login {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Login() {}

    static FTPClient to(FtpServerUnderTest server) throws IOException {
        FTPClient client = connected(server);
        if (!client.login(server.user(), server.password())) {
            throw new IOException("log-in refused: " + client.getReplyString());
        }
        client.setFileType(FTP.BINARY_FILE_TYPE);
        return client;
    }

    static FTPClient connected(FtpServerUnderTest server) throws IOException {
        FTPClient client = new FTPClient();
        client.setControlEncoding(StandardCharsets.UTF_8.name());
        client.setDefaultTimeout((int) PATIENCE.toMillis());
        client.setDataTimeout(PATIENCE);
        client.connect(server.host(), server.port());
        return client;
    }
}
