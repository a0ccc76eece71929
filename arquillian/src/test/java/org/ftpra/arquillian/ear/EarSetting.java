package org.ftpra.arquillian.ear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.kill.server.AppServer;
import org.ftpra.arquillian.kill.server.Setting;
import org.ftpra.sample.demo.SampleSurroundings;

/** Where a server of the run's make has its files, beside the run's own: in that one the rar is deployed alone, and a bean would have two to choose from. */
final class EarSetting {

    /** As it is released. */
    static final Path EAR = Path.of(System.getProperty("archives.directory"), "ftp-ra-sample.ear");

    private static final Path CONTAINER = Path.of(System.getProperty("container.directory"));

    private final Path directory;

    /** In a directory of this name. */
    EarSetting(String name) {
        directory = CONTAINER.resolve(name);
    }

    /** Removes what an earlier run has left. */
    void clear() throws IOException {
        RunProperties.clear(directory);
        for (String name : new String[] {"tmp", "log"}) {
            Files.createDirectories(directory.resolve(name));
        }
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** The server with the EAR, which brings its own factories: no account is wanted. */
    AppServer server(SampleSurroundings surroundings, Path ear) {
        Setting setting = new Setting(
                CONTAINER,
                directory,
                null,
                "jdbc:h2:file:" + directory.resolve("orders"),
                "XATransaction",
                surroundings.properties());
        return AppServer.withEar(System.getProperty("arquillian.launch"), setting, ear);
    }
}
