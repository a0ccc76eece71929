package org.ftpra.arquillian.ear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.kill.server.AppServer;
import org.ftpra.arquillian.kill.server.RunningServer;
import org.ftpra.arquillian.kill.server.Setting;
import org.ftpra.arquillian.server.NotOn;
import org.ftpra.sample.demo.SampleSurroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beside the run's app server runs another of its make: in that one the rar is deployed alone, and a bean would have two to choose from. */
@NotOn(value = "payara-micro", because = "it takes no EAR")
class EarIT {

    private static final Path CONTAINER = Path.of(System.getProperty("container.directory"));
    private static final Path EAR = Path.of(System.getProperty("archives.directory"), "ftp-ra-sample.ear");

    private final Path directory = CONTAINER.resolve("ear");

    @BeforeEach
    void clear() throws IOException {
        RunProperties.clear(directory);
        for (String name : new String[] {"tmp", "log"}) {
            Files.createDirectories(directory.resolve(name));
        }
    }

    @Test
    void isDeployedUnchangedAndDoesAllThatTheSampleCan() throws IOException {
        try (SampleSurroundings surroundings = SampleSurroundings.in(directory.resolve("sample"))) {
            AppServer server = AppServer.withEar(System.getProperty("arquillian.launch"), setting(surroundings), EAR);
            server.prepare();
            try (RunningServer running = RunningServer.start(server, directory.resolve("log/server.log"))) {
                surroundings.goRounds(running.application(), System.out);
            }
        }
    }

    /** The EAR brings its own factories: no account is wanted. */
    private Setting setting(SampleSurroundings surroundings) {
        return new Setting(
                CONTAINER,
                directory,
                null,
                "jdbc:h2:file:" + directory.resolve("orders"),
                "XATransaction",
                surroundings.properties());
    }
}
