package org.ftpra.arquillian.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** A directory of its own on the FTP server for a test, and what is known of the files in it on all sides. */
final class Inbound {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final FtpServerUnderTest server = RemoteFtpServer.named("apache-ftpserver");
    private final FreshDirectory directory = server.freshDirectory();
    private final Path calls;

    Inbound() {
        calls = Path.of(
                System.getProperty("container.directory"),
                "tmp",
                directory.path().substring(1) + ".calls");
        System.setProperty("inbound.calls", calls.toString());
        System.setProperty("inbound.directory", directory.path());
        createTable();
    }

    FtpServerUnderTest server() {
        return server;
    }

    FreshDirectory directory() {
        return directory;
    }

    /** Activation properties for a quick test: files are taken as soon as they are seen. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("serverName", server.host());
        properties.put("portNumber", Integer.toString(server.port()));
        properties.put("userName", server.user());
        properties.put("password", server.password());
        properties.put("security", "NONE");
        properties.put("directory", directory.path());
        properties.put("pollInterval", "100");
        properties.put("stability", "NONE");
        properties.put("retryDelay", "50");
        return properties;
    }

    /** Those, and one of the test's choice. */
    Map<String, String> properties(String name, String value) {
        Map<String, String> properties = properties();
        properties.put(name, value);
        return properties;
    }

    /** Puts a file into the directory, whole at once. */
    void drop(String name, String content) {
        try {
            Path whole = directory.write("." + name + ".part", content.getBytes(UTF_8));
            Files.move(whole, file(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(String name) {
        return directory.disk().resolve(name);
    }

    /** The names in a directory below this one; none if it is not there. */
    List<String> names(String subdirectory) {
        Path below = directory.disk().resolve(subdirectory);
        return Files.exists(below) ? new FreshDirectory("", below).names() : List.of();
    }

    /** Files, in whatever state, that are still in the directory itself; the adapter's sign of life is none of them. */
    List<String> left() {
        return directory.names().stream()
                .filter(name -> !Files.isDirectory(file(name)))
                .filter(name -> !name.matches("\\.ftpra1-[a-z2-7]{8}-alive"))
                .toList();
    }

    /** The calls that beans have noted, oldest first. */
    List<Call> calls() {
        try {
            return Files.exists(calls)
                    ? Files.readAllLines(calls).stream().map(Call::parse).toList()
                    : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The attempts of the rows about a file. */
    List<Integer> rows(String name) {
        try (Connection connection = database().getConnection();
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
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until the server was asked for a few more listings: what is not delivered by then is passed over. */
    void awaitListings() {
        long before = listings();
        await().until(() -> listings() >= before + 3);
    }

    private long listings() {
        return server.commands().stream()
                .filter(command -> command.matches("(MLSD|LIST|NLST)( .*)?"))
                .count();
    }

    static ConditionFactory await() {
        return Awaitility.await().pollInSameThread().atMost(DEADLINE);
    }

    private static void createTable() {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE IF NOT EXISTS inbound_rows (path VARCHAR(300), attempt INT)");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DataSource database() {
        try {
            return InitialContext.doLookup("java:comp/env/jdbc/orders");
        } catch (NamingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
