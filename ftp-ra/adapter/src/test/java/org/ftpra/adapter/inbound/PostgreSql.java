package org.ftpra.adapter.inbound;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.awaitility.Awaitility;
import org.ftpra.engine.servers.PortBlock;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ds.common.BaseDataSource;
import org.postgresql.xa.PGXADataSource;

/** A PostgreSQL server of our own: its files in a temporary directory, on a free port of this machine, without a password. */
final class PostgreSql implements AutoCloseable {

    /** Debian keeps the programs of each version in a folder of their own. */
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    /** Made by the package; PostgreSQL refuses to run as root. */
    private static final String USER = "postgres";

    private static final int PATIENCE_SECONDS = 60;

    private final PortBlock ports = PortBlock.reserve(InetAddress.getLoopbackAddress());
    private final Path programs;
    private final Path directory;
    private Process server;

    private PostgreSql(Path programs) throws IOException {
        this.programs = programs;
        this.directory = Files.createTempDirectory("ftpra-postgresql-");
    }

    /** Starts one, or ends the test with the reason: it is skipped, or fails where everything is required. */
    static PostgreSql start() throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        if (programs.isEmpty() && Boolean.getBoolean("ftpra.requireAll")) {
            throw new AssertionError("postgresql is not installed");
        }
        Assumptions.assumeTrue(programs.isPresent(), "postgresql is not installed");
        PostgreSql started = new PostgreSql(programs.orElseThrow());
        try {
            started.run();
            return started;
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .findFirst();
        }
    }

    private void run() throws IOException, InterruptedException {
        if (isRoot()) {
            UserPrincipal user =
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
            Files.setOwner(directory, user);
        }
        Process making = program("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        end(making);
        if (making.exitValue() != 0) {
            throw new IllegalStateException("initdb: " + log());
        }
        server = program(
                "postgres",
                "-D",
                data(),
                "-p",
                "" + port(),
                "-h",
                "127.0.0.1",
                "-k",
                "",
                "-F",
                "-c",
                "max_prepared_transactions=20");
        Awaitility.await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(this::answers);
    }

    private boolean answers() {
        if (!server.isAlive()) {
            throw new IllegalStateException("PostgreSQL does not start: " + log());
        }
        try (Connection connection = plain().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    DataSource plain() {
        return of(new PGSimpleDataSource());
    }

    XADataSource enlisting() {
        return of(new PGXADataSource());
    }

    private <T extends BaseDataSource> T of(T source) {
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port() + "/postgres");
        source.setUser(USER);
        return source;
    }

    private int port() {
        return ports.firstPassive();
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private Process program(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--init-groups"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                .start();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Path logFile() {
        return directory.resolve("log");
    }

    private String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            return "its log cannot be read: " + e;
        }
    }

    private static void end(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(process + " does not end within " + PATIENCE_SECONDS + " s");
        }
    }

    /** Stops at once, whoever is connected: it is told so in its own way, because killed it would leave shared memory behind. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (server != null && server.isAlive()) {
            end(program("pg_ctl", "stop", "-D", data(), "-m", "immediate"));
            end(server);
        }
        ports.close();
        delete();
    }

    private void delete() throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
