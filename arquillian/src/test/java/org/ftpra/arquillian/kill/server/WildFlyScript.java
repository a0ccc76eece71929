package org.ftpra.arquillian.kill.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What WildFly's command line interface is told while no server runs. */
final class WildFlyScript {

    private static final String RAR = "/subsystem=resource-adapters/resource-adapter=ftp-ra";
    private static final String POOL = RAR + "/connection-definitions=ftpPool";
    private static final String ORDERS = "/subsystem=datasources/xa-data-source=orders";
    private static final String UNDERTOW = "/subsystem=undertow/server=default-server";

    private static final String END = "stop-embedded-server";

    private WildFlyScript() {}

    static List<String> of(Setting setting, List<String> commands) {
        List<String> script = begun();
        script.add("/core-service=management/management-interface=http-interface:remove");
        script.add("/subsystem=transactions:write-attribute(name=node-identifier, value=killed)");
        script.addAll(database(setting));
        script.addAll(partner(setting));
        script.add("deploy " + setting.rar());
        script.add("deploy " + setting.kept("ROOT.war"));
        script.addAll(commands);
        script.add(END);
        return script;
    }

    /** The rar inside has to be named; no pool is wanted, and the database is the one that WildFly comes with. */
    static List<String> ofEar(Path ear) {
        List<String> script = begun();
        script.add("/subsystem=ejb3:write-attribute(name=default-resource-adapter-name, value=ftp-ra)");
        script.add(RAR + ":add(archive=\"" + ear.getFileName() + "#ftp-ra.rar\", transaction-support=XATransaction)");
        script.add("deploy " + ear);
        script.add(END);
        return script;
    }

    private static List<String> begun() {
        List<String> script = new ArrayList<>();
        script.add("embed-server --server-config=standalone.xml --std-out=echo");
        script.addAll(onlyWhatIsNeeded());
        return script;
    }

    /** No port is listened on but that of HTTP and that of the command line interface, and the application has the root of its paths. */
    private static List<String> onlyWhatIsNeeded() {
        return List.of(
                UNDERTOW + "/https-listener=https:remove",
                UNDERTOW + "/host=default-host/location=\\/:remove",
                "/subsystem=jmx/remoting-connector=jmx:remove",
                "/subsystem=metrics:remove",
                "/subsystem=health:remove",
                "/subsystem=deployment-scanner:remove");
    }

    private static List<String> database(Setting setting) {
        return List.of(
                "batch",
                ORDERS
                        + ":add(jndi-name=\"java:/jdbc/orders\", driver-name=h2, user-name=sa, password=sa, max-pool-size=16)",
                ORDERS + "/xa-datasource-properties=URL:add(value=\"" + setting.database() + "\")",
                "run-batch");
    }

    private static List<String> partner(Setting setting) {
        Setting.Account account = setting.account();
        List<String> script = new ArrayList<>();
        script.add(RAR + ":add(archive=\"ftp-ra.rar\", transaction-support=" + setting.transactionSupport() + ")");
        script.add(POOL + ":add(class-name=org.ftpra.adapter.outbound.FtpManagedConnectionFactory,"
                + " jndi-name=\"java:/eis/ftp\", min-pool-size=0, max-pool-size=16, recovery-username="
                + account.user() + ", recovery-password=" + account.password() + ")");
        for (String property : account.asProperties()) {
            String[] parts = property.split("=", 2);
            script.add(POOL + "/config-properties=" + parts[0] + ":add(value=\"" + parts[1] + "\")");
        }
        return script;
    }
}
