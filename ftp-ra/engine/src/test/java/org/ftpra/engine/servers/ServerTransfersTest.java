package org.ftpra.engine.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;

/** Every server moves files both ways in every data mode, and lets its user do all there is to do. */
class ServerTransfersTest {

    private static final byte[] CONTENT = "some bytes".getBytes(US_ASCII);

    @ServersTest
    void movesFilesInPassiveMode(FtpServerUnderTest server, FreshDirectory directory) throws IOException {
        FTPClient client = Login.to(server);
        client.enterLocalPassiveMode();
        movesAFileBothWays(client, directory);
        assertThat(server.commands()).contains("PASV");
    }

    @ServersTest
    void movesFilesInExtendedPassiveMode(FtpServerUnderTest server, FreshDirectory directory) throws IOException {
        FTPClient client = Login.to(server);
        client.setUseEPSVwithIPv4(true);
        client.enterLocalPassiveMode();
        movesAFileBothWays(client, directory);
        assertThat(server.commands()).contains("EPSV").doesNotContain("PASV");
    }

    @ServersTest
    void movesFilesInActiveMode(FtpServerUnderTest server, FreshDirectory directory) throws IOException {
        FTPClient client = Login.to(server);
        client.enterLocalActiveMode();
        movesAFileBothWays(client, directory);
        assertThat(server.commands()).anyMatch(command -> command.startsWith("PORT 127,0,0,1,"));
    }

    @ServersTest
    void sendsAFileToAnExtendedPort(FtpServerUnderTest server, FreshDirectory directory) throws IOException {
        FTPClient client = Login.to(server);
        directory.write("a.txt", CONTENT);
        try (ServerSocket data = new ServerSocket()) {
            data.bind(new InetSocketAddress(InetAddress.getByName(server.host()), 0));
            data.setSoTimeout(10_000);
            assertThat(client.sendCommand("EPRT |1|127.0.0.1|" + data.getLocalPort() + "|"))
                    .isEqualTo(200);
            assertThat(client.sendCommand("RETR " + directory.path("a.txt"))).isIn(125, 150);
            try (Socket connection = data.accept()) {
                assertThat(connection.getInputStream().readAllBytes()).isEqualTo(CONTENT);
            }
        }
        assertThat(client.getReply()).isEqualTo(226);
        client.disconnect();
    }

    @ServersTest
    void letsItsUserRenameAndDeleteAndResumeWhatTheTestPutThere(FtpServerUnderTest server, FreshDirectory directory)
            throws IOException {
        FTPClient client = Login.to(server);
        client.enterLocalPassiveMode();
        directory.write("a.txt", "0123456789".getBytes(US_ASCII));

        assertThat(client.makeDirectory(directory.path("sub"))).isTrue();
        assertThat(client.rename(directory.path("a.txt"), directory.path("sub/b.txt")))
                .isTrue();
        assertThat(client.appendFile(directory.path("sub/b.txt"), new ByteArrayInputStream(CONTENT)))
                .isTrue();
        assertThat(retrievedFrom(client, directory.path("sub/b.txt"), 10)).isEqualTo(CONTENT);
        assertThat(client.storeFile(directory.path("sub/b.txt"), new ByteArrayInputStream(CONTENT)))
                .isTrue();
        assertThat(client.deleteFile(directory.path("sub/b.txt"))).isTrue();
        assertThat(client.removeDirectory(directory.path("sub"))).isTrue();
        assertThat(directory.names()).isEmpty();
        client.disconnect();
    }

    @ServersTest(except = "apache-ftpserver")
    void changesPermissions(FtpServerUnderTest server, FreshDirectory directory) throws IOException {
        FTPClient client = Login.to(server);
        client.enterLocalPassiveMode();
        client.storeFile(directory.path("a.txt"), new ByteArrayInputStream(CONTENT));
        assertThat(client.sendSiteCommand("CHMOD 600 " + directory.path("a.txt")))
                .isTrue();
        assertThat(client.listFiles(directory.path("a.txt"))[0].hasPermission(
                        FTPFile.GROUP_ACCESS, FTPFile.READ_PERMISSION))
                .isFalse();
        client.disconnect();
    }

    private static void movesAFileBothWays(FTPClient client, FreshDirectory directory) throws IOException {
        assertThat(client.storeFile(directory.path("a.txt"), new ByteArrayInputStream(CONTENT)))
                .isTrue();
        assertThat(directory.read("a.txt")).isEqualTo(CONTENT);
        assertThat(retrievedFrom(client, directory.path("a.txt"), 0)).isEqualTo(CONTENT);
        client.logout();
        client.disconnect();
    }

    private static byte[] retrievedFrom(FTPClient client, String path, long offset) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        client.setRestartOffset(offset);
        assertThat(client.retrieveFile(path, target)).isTrue();
        return target.toByteArray();
    }
}
