package org.ftpra.sample.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What Payara Micro is told before and after it boots.
 *
 * <p>Before: listen on this machine only, no Hazelcast member (without this one listens on all addresses even with
 * {@code --noCluster}), have Payara recover what was in doubt when it ended, and, where the kept root has the pools already, the
 * FTP server's new port (in a new root that command fails with a warning). After, in a new root alone: the rar, the pools and
 * resources, and last the sample, which needs them.
 *
 * @param directory where the archives are, and the server's working directory: a path with a space in it would be two words
 * @param ftpPort the FTP server's port
 */
record BootCommands(Path directory, int ftpPort) {

    /** Names of the two files, in the directory. */
    static final String BEFORE = "pre-boot.txt";

    static final String AFTER = "post-boot.txt";

    private static final List<Pool> POOLS = List.of(
            new Pool("ftpPool", "eis/ftp", "NoTransaction", "publishMode=DIRECT:dataChannelMode=PASSIVE"),
            new Pool("ftpActivePool", "eis/ftpActive", "NoTransaction", "publishMode=DIRECT:dataChannelMode=ACTIVE"),
            // A branch that the server refuses, or does not hear of, is on the page after 2 s: nobody is to wait for
            // longer.
            new Pool("ftpOrdersPool", "eis/ftpOrders", "XATransaction", "heuristicAfter=2000:commitWait=2000"));

    private record Pool(String name, String resource, String transactions, String properties) {}

    /** H2, which is in Payara Micro, in a file beside the archives. */
    private static final List<String> DATABASE = List.of(
            "create-jdbc-connection-pool --datasourceclassname org.h2.jdbcx.JdbcDataSource --restype javax.sql.XADataSource"
                    + " --steadypoolsize 0 --property url=jdbc\\:h2\\:./orders:user=sa:password=sa ordersPool",
            "create-jdbc-resource --connectionpoolid ordersPool jdbc/orders");

    /** Writes both; in a root that is kept, nothing is to be done after boot. */
    void write(boolean newRoot) throws IOException {
        Files.write(directory.resolve(BEFORE), before());
        Files.write(directory.resolve(AFTER), newRoot ? after() : List.of());
    }

    private List<String> before() {
        List<String> lines = new ArrayList<>(List.of(
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1",
                "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
                "set configs.config.server-config.transaction-service.automatic-recovery=true"));
        POOLS.forEach(pool ->
                lines.add("set resources.connector-connection-pool." + pool.name + ".property.portNumber=" + ftpPort));
        return lines;
    }

    List<String> after() {
        List<String> lines = new ArrayList<>(List.of("deploy --name ftp-ra ftp-ra.rar"));
        POOLS.forEach(pool -> lines.addAll(commands(pool)));
        lines.addAll(DATABASE);
        lines.add("deploy --name ftp-ejb-sample --contextroot / ftp-ejb-sample.war");
        return lines;
    }

    private List<String> commands(Pool pool) {
        return List.of(
                "create-connector-connection-pool --raname ftp-ra"
                        + " --connectiondefinition org.ftpra.api.FtpConnectionFactory"
                        + " --steadypoolsize 0 --maxpoolsize 8 --poolresize 1 --transactionsupport " + pool.transactions
                        + " --property " + properties(pool) + " " + pool.name,
                "create-connector-resource --poolname " + pool.name + " " + pool.resource);
    }

    private String properties(Pool pool) {
        return String.join(
                ":",
                "serverName=" + DemoFtpServer.HOST,
                "portNumber=" + ftpPort,
                "userName=" + DemoFtpServer.USER,
                "password=" + DemoFtpServer.USER,
                "homeDirectory=" + DemoFtpServer.FILES,
                "security=NONE",
                "transactionLevel=" + pool.transactions,
                pool.properties);
    }
}
