package org.ftpra.arquillian.payara;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** A pool of connections to a server, made by the administrator for one test. */
final class Pool implements AutoCloseable {

    private final Asadmin asadmin = new Asadmin();
    private final String name = "pool-" + UUID.randomUUID();

    private Pool(String resourceAdapter, Map<String, String> properties) {
        asadmin.run(
                "create-connector-connection-pool",
                "--raname",
                resourceAdapter,
                "--connectiondefinition",
                "org.ftpra.api.FtpConnectionFactory",
                "--steadypoolsize",
                "0",
                "--poolresize",
                "1",
                "--transactionsupport",
                "NoTransaction",
                "--property",
                written(properties),
                name);
        asadmin.run("create-connector-resource", "--poolname", name, jndiName());
    }

    /**
     * Of this resource adapter, with that server's facts, and in no transactions: a second copy of the adapter in one JVM does
     * not share the journal of the first.
     */
    static Pool of(String resourceAdapter, FtpServerUnderTest server) {
        Map<String, String> properties = facts(server);
        properties.put("transactionLevel", "NoTransaction");
        return new Pool(resourceAdapter, properties);
    }

    /** With one property of the test's choice. */
    static Pool with(String property, String value, FtpServerUnderTest server) {
        Map<String, String> properties = facts(server);
        properties.put(property, value);
        return new Pool("ftp-ra", properties);
    }

    String name() {
        return name;
    }

    String jndiName() {
        return "eis/" + name;
    }

    @Override
    public void close() {
        asadmin.run("delete-connector-connection-pool", "--cascade", "true", name);
    }

    private static Map<String, String> facts(FtpServerUnderTest server) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("serverName", server.host());
        properties.put("portNumber", Integer.toString(server.port()));
        properties.put("userName", server.user());
        properties.put("password", server.password());
        properties.put("security", "NONE");
        return properties;
    }

    private static String written(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + escaped(property.getValue()))
                .collect(Collectors.joining(":"));
    }

    /** A colon ends a property, an equals sign its name. */
    private static String escaped(String value) {
        return value.replaceAll("[:=\\\\]", "\\\\$0");
    }
}
