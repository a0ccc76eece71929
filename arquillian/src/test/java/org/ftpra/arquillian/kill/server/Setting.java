package org.ftpra.arquillian.kill.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What every app server is given.
 *
 * @param parts where the archives and servers are that Maven has fetched
 * @param directory all that is kept from start to start
 * @param account the FTP server's
 * @param database the JDBC URL, for the user {@code sa} with that password
 * @param transactionSupport the level of the connection factory
 * @param properties system properties
 */
public record Setting(
        Path parts,
        Path directory,
        Account account,
        String database,
        String transactionSupport,
        Map<String, String> properties) {

    /** A directory or file among what is kept. */
    public Path kept(String name) {
        return directory.resolve(name);
    }

    Path rar() {
        return parts.resolve("ftp-ra.rar");
    }

    /** JVM options that every server gets. The database's own server, which the checker asks, is for this machine only. */
    public List<String> jvmOptions() {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // What is softly held goes with the next collection, and what stays is really held.
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-XX:+HeapDumpOnOutOfMemoryError",
                "-XX:HeapDumpPath=" + kept("log"),
                "-Djava.io.tmpdir=" + kept("tmp"),
                "-Dh2.bindAddress=127.0.0.1",
                "-Dkill.witness=" + witness(),
                "-Dkill.starter=" + ProcessHandle.current().pid()));
        properties.forEach((name, value) -> options.add("-D" + name + "=" + value));
        return options;
    }

    /** What the application's third participants saw. */
    public Path witness() {
        return kept("witness.log");
    }

    /** Where the FTP server is and who may log in. */
    public record Account(String host, int port, String user, String password) {

        List<String> asProperties() {
            return List.of(
                    "serverName=" + host,
                    "portNumber=" + port,
                    "userName=" + user,
                    "password=" + password,
                    "security=NONE",
                    "dataChannelMode=PASSIVE");
        }
    }
}
