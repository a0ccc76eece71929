package org.ftpra.arquillian.appserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ftpra.arquillian.machine.FreePorts;

/** The wishes as commands of WildFly's command line interface, while no server runs. */
final class WildFlyCommands {

    private static final String RAR = "/subsystem=resource-adapters/resource-adapter=ftp-ra";
    private static final String DATABASE = "/subsystem=datasources/xa-data-source=orders";
    private static final String EJB = "/subsystem=ejb3:write-attribute";
    private static final String SOCKET = "/socket-binding-group=standard-sockets/socket-binding=";

    private WildFlyCommands() {}

    static List<String> of(Wishes wishes, FreePorts ports) {
        List<String> script = new ArrayList<>();
        script.add("embed-server --server-config=standalone-full.xml --std-out=echo");
        script.addAll(sockets(ports));
        script.add("/subsystem=deployment-scanner:remove");
        script.add("/subsystem=transactions:write-attribute(name=node-identifier, value=suite)");
        script.addAll(database());
        script.addAll(adapter());
        wishes.pools().forEach(pool -> script.addAll(pool(pool)));
        script.add("deploy " + wishes.rar());
        script.addAll(beans());
        script.add("stop-embedded-server");
        return script;
    }

    /** Those that no system property chooses. */
    private static List<String> sockets(FreePorts ports) {
        return List.of(
                SOCKET + "iiop:write-attribute(name=port, value=" + ports.next() + ")",
                SOCKET + "iiop-ssl:write-attribute(name=port, value=" + ports.next() + ")");
    }

    private static List<String> database() {
        return List.of(
                "batch",
                DATABASE + ":add(jndi-name=\"java:/" + Wishes.DATABASE + "\", driver-name=h2, user-name="
                        + Wishes.DATABASE_ACCOUNT + ", password=" + Wishes.DATABASE_ACCOUNT + ")",
                DATABASE + "/xa-datasource-properties=URL:add(value=\"" + Wishes.DATABASE_URL + "\")",
                "run-batch");
    }

    /** Partners may be users of the server's realm. */
    private static List<String> adapter() {
        return List.of(
                RAR + ":add(archive=\"ftp-ra.rar\", transaction-support=XATransaction)",
                RAR + ":write-attribute(name=wm-security, value=true)",
                RAR + ":write-attribute(name=wm-elytron-security-domain, value=ApplicationDomain)");
    }

    private static List<String> pool(FtpPool pool) {
        String definition = RAR + "/connection-definitions=" + pool.name();
        Map<String, String> properties = pool.properties();
        List<String> commands = new ArrayList<>();
        commands.add(definition
                + ":add(class-name=org.ftpra.adapter.outbound.FtpManagedConnectionFactory, jndi-name=\"java:/"
                + pool.resource() + "\", min-pool-size=0, max-pool-size=" + pool.maxSize()
                + ", blocking-timeout-wait-millis=" + pool.maxWait().toMillis() + ", recovery-username="
                + properties.get("userName") + ", recovery-password=" + properties.get("password") + ")");
        properties.forEach((name, value) ->
                commands.add(definition + "/config-properties=" + name + ":add(value=\"" + value + "\")"));
        return commands;
    }

    /** Which adapter message-driven beans are of, and that beans need no permission for each method. */
    private static List<String> beans() {
        return List.of(
                EJB + "(name=default-resource-adapter-name, value=ftp-ra)",
                EJB + "(name=default-missing-method-permissions-deny-access, value=false)");
    }
}
