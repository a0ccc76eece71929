package org.ftpra.arquillian.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.arquillian.appserver.FtpPool;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.TestCertificates;

/** The pools of every run, whatever the app server. */
final class Pools {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MANY = 8;

    private final List<FtpPool> pools = new ArrayList<>();

    private Pools(FtpServersOfTheRun servers) {
        Map<String, String> apache = inClear(servers.named("apache-ftpserver"));
        add("ftp", "NoTransaction", apache, "dataChannelMode=PASSIVE");
        add("ftpActive", "NoTransaction", apache, "dataChannelMode=ACTIVE");
        add("ftpPort", "NoTransaction", apache, "dataChannelMode=ACTIVE", "extendedCommands=NEVER");
        add("ftpDefault", "NoTransaction", apache);
        add("ftpReused", "NoTransaction", apache);
        pools.add(new FtpPool("ftpLimited", "NoTransaction", 2, Duration.ofSeconds(1), apache));
        add("ftpXa", "XATransaction", apache);
        add("ftpOrders", "XATransaction", apache);
        add("ftpPoolSaysNone", "NoTransaction", apache);
        add("ftpLocal", "LocalTransaction", apache, "transactionLevel=LocalTransaction");
        add("ftpNone", "NoTransaction", apache, "transactionLevel=NoTransaction");
        add("ftpSecure", "NoTransaction", underTls(servers.named("apache-ftpserver-tls")));
        Optional.ofNullable(servers.underTls().get("vsftpd-tls"))
                .ifPresent(server -> add("ftpSessions", "NoTransaction", underTls(server), "tlsSessionReuse=REQUIRED"));
        servers.inClear().forEach((name, server) -> add(name, "NoTransaction", inClear(server)));
    }

    /** All of them, of these servers. */
    static List<FtpPool> of(FtpServersOfTheRun servers) {
        return List.copyOf(new Pools(servers).pools);
    }

    private void add(String name, String transactionSupport, Map<String, String> server, String... properties) {
        Map<String, String> all = new LinkedHashMap<>(server);
        for (String property : properties) {
            String[] pair = property.split("=", 2);
            all.put(pair[0], pair[1]);
        }
        pools.add(new FtpPool(name, transactionSupport, MANY, LONG, all));
    }

    private static Map<String, String> inClear(FtpServerUnderTest server) {
        Map<String, String> properties = account(server);
        properties.put("security", "NONE");
        return properties;
    }

    private static Map<String, String> underTls(FtpServerUnderTest server) {
        Map<String, String> properties = account(server);
        properties.put("trustStore", TestCertificates.shared().authorityPem().toString());
        return properties;
    }

    private static Map<String, String> account(FtpServerUnderTest server) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("commitWait", "500");
        properties.put("serverName", server.host());
        properties.put("portNumber", Integer.toString(server.port()));
        properties.put("userName", server.user());
        properties.put("password", server.password());
        return properties;
    }
}
