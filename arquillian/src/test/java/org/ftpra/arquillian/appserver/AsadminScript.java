package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wishes as commands of Payara and GlassFish. */
final class AsadminScript {

    private AsadminScript() {}

    static List<String> of(Wishes wishes) throws IOException {
        List<String> script = new ArrayList<>();
        script.add("deploy --name ftp-ra " + wishes.rar());
        wishes.pools().forEach(pool -> script.addAll(pool(pool)));
        script.addAll(database());
        script.add(partner(wishes));
        return script;
    }

    private static List<String> pool(FtpPool pool) {
        String command = String.join(
                " ",
                "create-connector-connection-pool --raname ftp-ra",
                "--connectiondefinition org.ftpra.api.FtpConnectionFactory --steadypoolsize 0 --poolresize 1",
                "--maxpoolsize " + pool.maxSize(),
                "--maxwait " + pool.maxWait().toMillis(),
                "--transactionsupport " + pool.transactionSupport(),
                "--property " + written(pool.properties()),
                pool.name());
        return List.of(command, "create-connector-resource --poolname " + pool.name() + " " + pool.resource());
    }

    private static List<String> database() {
        Map<String, String> properties = Map.of(
                "url", Wishes.DATABASE_URL, "user", Wishes.DATABASE_ACCOUNT, "password", Wishes.DATABASE_ACCOUNT);
        return List.of(
                "create-jdbc-connection-pool --datasourceclassname org.h2.jdbcx.JdbcDataSource --restype javax.sql.XADataSource"
                        + " --steadypoolsize 0 --property " + written(properties) + " ordersPool",
                "create-jdbc-resource --connectionpoolid ordersPool " + Wishes.DATABASE);
    }

    /** In the realm that is the default one. */
    private static String partner(Wishes wishes) throws IOException {
        Files.writeString(wishes.file("password"), "AS_ADMIN_USERPASSWORD=secret\n");
        return "create-file-user --groups " + Wishes.PARTNERS + " --passwordfile " + wishes.file("password") + " "
                + Wishes.PARTNER;
    }

    private static String written(Map<String, String> properties) {
        Stream<String> pairs =
                properties.entrySet().stream().map(property -> property.getKey() + "=" + escaped(property.getValue()));
        return pairs.collect(Collectors.joining(":"));
    }

    /** A colon ends a property, an equals sign its name. */
    private static String escaped(String value) {
        return value.replaceAll("[:=\\\\]", "\\\\$0");
    }
}
