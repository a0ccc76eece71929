package org.ftpra.arquillian.kill.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Payara and GlassFish are told once: the adapter, the two pools that are recovered, and the application. */
final class AsadminCommands {

    private AsadminCommands() {}

    /** As a post-boot file of Payara Micro has them; {@code multimode} wants each backslash doubled. */
    static List<String> of(Setting setting, Path war, List<String> besides) {
        List<String> commands = new ArrayList<>(List.of(
                "deploy --name ftp-ra " + setting.rar(),
                "create-connector-connection-pool --raname ftp-ra --connectiondefinition org.ftpra.api.FtpConnectionFactory"
                        + " --steadypoolsize 0 --maxpoolsize 16 --poolresize 1 --transactionsupport "
                        + setting.transactionSupport() + " --property "
                        + String.join(":", setting.account().asProperties()) + " ftpPool",
                "create-connector-resource --poolname ftpPool eis/ftp",
                "create-jdbc-connection-pool --datasourceclassname org.ftpra.arquillian.kill.database.OrdersDataSource --restype javax.sql.XADataSource"
                        + " --steadypoolsize 1 --maxpoolsize 16 --property URL=" + escaped(setting.database())
                        + ":User=sa:Password=sa ordersPool",
                "create-jdbc-resource --connectionpoolid ordersPool jdbc/orders",
                "deploy --name orders --contextroot / " + war));
        commands.addAll(besides);
        return commands;
    }

    /** The sample's database is the default data source, and has to take part in transactions of two phases. */
    static List<String> ofEar(Setting setting, Path ear) {
        return List.of(
                "create-jdbc-connection-pool --datasourceclassname org.h2.jdbcx.JdbcDataSource --restype javax.sql.XADataSource"
                        + " --steadypoolsize 0 --property URL=" + escaped(setting.database())
                        + ":User=sa:Password=sa ordersPool",
                "set resources.jdbc-resource.jdbc/__default.pool-name=ordersPool",
                "deploy " + ear);
    }

    private static String escaped(String value) {
        return value.replace(":", "\\:").replace("=", "\\=").replace(";", "\\;");
    }
}
