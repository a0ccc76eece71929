package org.ftpra.adapter.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.ftpra.adapter.container.RunProperties;

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
        RunProperties said = new RunProperties("cluster");
        return new ClusterSettings(
                said.number("nodes", 3),
                said.number("files", 1000),
                said.number("kills", 10),
                said.number("pauses", 3),
                Duration.ofMillis(said.number("takeoverAfter", 6000)),
                said.text("ftpServer", "vsftpd"),
                said.text("postAction", "DELETE"),
                said.text("plant", ""),
                Long.parseLong(said.text("seed", Long.toString(new Random().nextInt(1_000_000)))),
                Duration.ofSeconds(said.number("limitSeconds", 3600)),
                said.directory());
    }
}
