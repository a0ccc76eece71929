package org.ftpra.adapter.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * What the command line says, in system properties called {@code cluster.} and the name.
 *
 * @param nodes how many share the directory
 * @param files how many are put there
 * @param kills how often a node is killed, spread over the files
 * @param pauses how often a node is stopped for longer than {@code takeoverAfter}, and then goes on
 * @param takeoverAfter of all nodes, in milliseconds
 * @param ftpServer which server, such as {@code vsftpd}
 * @param postAction what becomes of files: {@code DELETE} or {@code ARCHIVE}
 * @param plant what is spoiled before the count, to see it counted: {@code lost}, {@code doubled}, {@code left}; or empty
 * @param seed of all that is left to chance here
 * @param limit how long all of it may take
 * @param directory where everything is kept, under the build's output
 */
record ClusterSettings(
        int nodes,
        int files,
        int kills,
        int pauses,
        Duration takeoverAfter,
        String ftpServer,
        String postAction,
        String plant,
        long seed,
        Duration limit,
        Path directory) {

    static ClusterSettings fromBuild() {
        return new ClusterSettings(
                number("nodes", 3),
                number("files", 1000),
                number("kills", 10),
                number("pauses", 3),
                Duration.ofMillis(number("takeoverAfter", 6000)),
                text("ftpServer", "vsftpd"),
                text("postAction", "DELETE"),
                text("plant", ""),
                Long.parseLong(text("seed", Long.toString(new Random().nextInt(1_000_000)))),
                Duration.ofSeconds(number("limitSeconds", 3600)),
                Path.of(text("directory", "target/cluster")).toAbsolutePath());
    }

    private static int number(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException("cluster." + name + " is '" + value + "'; expected a whole number");
        }
        return Integer.parseInt(value);
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty("cluster." + name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
