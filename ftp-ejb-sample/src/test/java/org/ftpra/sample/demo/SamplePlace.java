package org.ftpra.sample.demo;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where all is that the sample has to do with, and what it is told of that.
 *
 * @param directory that has it all
 */
record SamplePlace(Path directory) {

    /** What the FTP server's user sees as its root. */
    Path root() {
        return directory.resolve("ftp");
    }

    Path files() {
        return root().resolve("files");
    }

    Path inbox() {
        return root().resolve("inbox");
    }

    /** Who may push files to the bean's port. */
    Path partners() {
        return directory.resolve("partners");
    }

    Path commandLog() {
        return directory.resolve("ftp-commands.tsv");
    }

    /** System properties that the app server has to have. */
    Map<String, String> properties(int ftpPort) {
        return Map.of(
                "ftp.sample.commandLog",
                commandLog().toString(),
                "ftp.sample.serverName",
                DemoFtpServer.HOST,
                "ftp.sample.portNumber",
                Integer.toString(ftpPort),
                "ftp.sample.userName",
                DemoFtpServer.USER,
                "ftp.sample.password",
                DemoFtpServer.USER,
                "ftp.sample.push.usersFile",
                partners().toString());
    }
}
