package org.ftpra.sample.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the demo's parts are, as the build says in system properties.
 *
 * @param payaraMicro the server's jar
 * @param rar the resource adapter
 * @param war the sample
 * @param directory where everything is kept
 * @param deadline how long the server may take to start
 */
public record DemoSettings(Path payaraMicro, Path rar, Path war, Path directory, Duration deadline) {

    private static final Duration START = Duration.ofMinutes(3);

    /** The settings of this build, with a directory of this name under the build's output. */
    public static DemoSettings fromBuild(String directory) {
        return new DemoSettings(
                file("demo.payaraMicro"),
                file("demo.rar"),
                file("demo.war"),
                path("demo.directory").resolve(directory),
                START);
    }

    /** Where the sample's files are. */
    SamplePlace place() {
        return new SamplePlace(directory);
    }

    Path serverLog() {
        return directory.resolve("payara-micro.log");
    }

    private static Path file(String property) {
        Path file = path(property);
        if (!Files.isRegularFile(file)) {
            throw new DemoFailure(property + " is '" + file + "', which is no file. Run it through Maven: mvn -Pdemo");
        }
        return file;
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new DemoFailure(property + " is not set. Run it through Maven: mvn -Pdemo");
        }
        return Path.of(value).toAbsolutePath();
    }
}
