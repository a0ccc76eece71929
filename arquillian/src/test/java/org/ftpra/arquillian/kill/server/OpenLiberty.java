package org.ftpra.arquillian.kill.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Open Liberty, with a user directory of its own that is kept: all that it is told is in files, before the first start. */
final class OpenLiberty implements AppServer {

    private static final String NAME = "killed";

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

    private Path userDirectory() {
        return setting.kept("open-liberty");
    }
}
