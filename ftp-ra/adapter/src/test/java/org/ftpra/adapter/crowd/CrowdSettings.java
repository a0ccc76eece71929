package org.ftpra.adapter.crowd;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the command line says, in system properties called {@code crowd.} and the name.
 *
 * @param entries how many the large directory has
 * @param files how many of them are delivered
 * @param probes how often it is measured how long a new file takes
 * @param pollInterval of all activations, in milliseconds
 * @param ftpServer which server, such as {@code vsftpd}
 * @param directory where everything is kept, under the build's output
 */
record CrowdSettings(int entries, int files, int probes, Duration pollInterval, String ftpServer, Path directory) {

    static CrowdSettings fromBuild() {
        return new CrowdSettings(
                number("entries", 100_000),
                number("files", 3000),
                number("probes", 20),
                Duration.ofMillis(number("pollInterval", 1000)),
                text("ftpServer", "vsftpd"),
                Path.of(text("directory", "target/crowd")).toAbsolutePath());
    }

    private static int number(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("crowd." + name + " is '" + value + "'; expected a number from 1");
        }
        return Integer.parseInt(value);
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty("crowd." + name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
