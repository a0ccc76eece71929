package org.ftpra.arquillian.wildfly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** A bean's directory on the FTP server, as the disk shows it, and the rows about its files. */
final class BeanDirectory {

    private final FtpServerUnderTest server;
    private final FreshDirectory directory;
    private final String database;

    BeanDirectory(FtpServerUnderTest server, String database) {
        this.server = server;
        this.directory = server.freshDirectory();
        this.database = database;
    }

    /** The activation's properties. */
    Map<String, String> properties() {
        return Map.ofEntries(
                Map.entry("serverName", server.host()),
                Map.entry("portNumber", Integer.toString(server.port())),
                Map.entry("userName", server.user()),
                Map.entry("password", server.password()),
                Map.entry("security", "NONE"),
                Map.entry("directory", directory.path()),
                Map.entry("pollInterval", "100"),
                Map.entry("stability", "NONE"),
                Map.entry("retryDelay", "50"),
                Map.entry("maxAttempts", "3"),
                Map.entry("postAction", "ARCHIVE"));
    }

    /** Puts a file into the directory, whole at once. */
    void drop(String name, String content) throws IOException {
        Path whole = directory.write("." + name + ".part", content.getBytes(UTF_8));
        Files.move(whole, directory.disk().resolve(name));
    }

    /** Whether the file is there, under its own name. */
    boolean has(String name) {
        return Files.exists(directory.disk().resolve(name));
    }

    /** Whether neither the file nor a hidden name of it is in the directory any more. */
    boolean isRidOf(String name) {
        return directory.names().stream().noneMatch(each -> each.equals(name) || each.endsWith("~" + name));
    }

    /** Whether the file is a dead letter, with its reason. */
    boolean hasDeadLetter(String name) {
        Path dead = directory.disk().resolve("dead-letter");
        return Files.exists(dead)
                && new FreshDirectory("", dead)
                        .names().stream().anyMatch(each -> each.startsWith(name + "~") && each.endsWith(".reason"));
    }

    /** The attempts of the rows about a file. */
    List<Integer> rows(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "sa", "sa");
                PreparedStatement query = connection.prepareStatement(
                        "SELECT attempt FROM inbound_rows WHERE path = ? ORDER BY attempt")) {
            query.setString(1, directory.path(name));
            try (ResultSet found = query.executeQuery()) {
                List<Integer> attempts = new ArrayList<>();
                while (found.next()) {
                    attempts.add(found.getInt(1));
                }
                return attempts;
            }
        }
    }
}
