package org.ftpra.arquillian.kill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Open Liberty, with a user directory of its own that is kept: all that it is told is in files, before the first start. */
final class OpenLiberty implements AppServer {

    private static final String NAME = "killed";
    private static final Duration UPDATE = Duration.ofMinutes(2);

    private final Setting setting;
    private final String serverXml;

    OpenLiberty(Setting setting, String serverXml) {
        this.setting = setting;
        this.serverXml = serverXml;
    }

    @Override
    public void prepare() {
        ApplicationArchive.writeDatabase(setting.kept("orders-database.jar"));
        try {
            Path server = Files.createDirectories(userDirectory().resolve("servers/" + NAME));
            Files.writeString(server.resolve("server.xml"), serverXml);
            Files.write(server.resolve("jvm.options"), setting.jvmOptions());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its own script becomes the server's process. */
    @Override
    public List<String> command(int port) {
        return List.of(
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "WLP_USER_DIR=" + userDirectory(),
                "sh",
                setting.parts().resolve("wlp/bin/server").toString(),
                "run",
                NAME,
                "--",
                "--http.port=" + port);
    }

    /** It looks by itself for a newer file. */
    @Override
    public void redeploy(Path ear) {
        try {
            long before = updates();
            Files.setLastModifiedTime(ear, FileTime.from(Instant.now()));
            Awaitility.await().atMost(UPDATE).until(() -> updates() > before);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long updates() throws IOException {
        try (Stream<String> lines = Files.lines(userDirectory().resolve("servers/" + NAME + "/logs/messages.log"))) {
            return lines.filter(line -> line.contains("CWWKZ0003I")).count();
        }
    }

    private Path userDirectory() {
        return setting.kept("open-liberty");
    }
}
