package org.ftpra.arquillian.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * What the command line says, in system properties called {@code kill.} and the name.
 *
 * @param server which app server: {@code payara-micro}, {@code payara-server}, {@code glassfish}, {@code wildfly} or
 *     {@code open-liberty}
 * @param rounds how often it is killed
 * @param transactions at least so many have an answer before a kill
 * @param clients how many order at once
 * @param ftpServer which FTP server, such as {@code vsftpd}
 * @param transactionSupport the connection factory's level; less than XATransaction shows that the counting counts
 * @param plant what is spoiled before the last count, to see it counted: {@code lost}, {@code early}, {@code doubled}, {@code orphan}; or empty
 * @param seed of all that is left to chance here
 * @param recovery how long everything may take to agree after a restart
 * @param parts where the archives and servers are that Maven has fetched
 * @param directory where everything is kept, under the build's output
 */
record KillSettings(
        String server,
        int rounds,
        int transactions,
        int clients,
        String ftpServer,
        String transactionSupport,
        String plant,
        long seed,
        Duration recovery,
        Path parts,
        Path directory) {

    static KillSettings fromBuild() {
        return new KillSettings(
                text("server", "payara-micro"),
                number("rounds", 2),
                number("transactions", 200),
                number("clients", 8),
                text("ftpServer", "vsftpd"),
                text("transactionSupport", "XATransaction"),
                text("plant", ""),
                Long.parseLong(text("seed", Long.toString(new Random().nextInt(1_000_000)))),
                Duration.ofSeconds(number("recoverySeconds", 120)),
                Path.of(text("parts", "")),
                Path.of(text("directory", "")));
    }

    private static int number(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("kill." + name + " is '" + value + "'; expected a whole number from 1");
        }
        return Integer.parseInt(value);
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty("kill." + name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
