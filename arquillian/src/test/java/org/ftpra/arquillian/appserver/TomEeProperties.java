package org.ftpra.arquillian.appserver;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The pools as properties of TomEE: one rar makes one factory, so it is deployed once more for each, under the pool's name. */
final class TomEeProperties {

    /** Which classes TomEE's remote calls do not read. */
    static final String UNREAD = "tomee.serialization.class.blacklist";

    private final Properties all = new Properties();

    private TomEeProperties() {}

    static void write(Path file, List<FtpPool> pools) throws IOException {
        TomEeProperties properties = new TomEeProperties();
        properties.environment();
        properties.deployments();
        properties.adapters(pools);
        properties.store(file);
    }

    /** The one factory of the rar inside an EAR is called as the rar. */
    static void writeOfEar(Path file, FtpPool factory) throws IOException {
        TomEeProperties properties = new TomEeProperties();
        properties.environment();
        properties.factory("ftp-ra.rar", factory);
        properties.store(file);
    }

    private void store(Path file) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            all.store(output, null);
        }
    }

    private void environment() {
        // So it is spelled, and so ${name:default} is understood.
        all.put("openejb.placehodler.delimiter", ":");
        // Executors under their usual names, and with them a JMS broker, which would listen on a port.
        all.put("openejb.environment.default", "true");
        all.put(
                "Default JMS Resource Adapter.BrokerXmlConfig",
                "broker:(vm://localhost)?useJmx=false&persistent=false");
    }

    /** For Arquillian, which deploys by a remote bean of TomEE's. */
    private void deployments() {
        all.put(UNREAD, "-");
        all.put("tomee.remote.support", "true");
        all.put("openejb.system.apps", "true");
    }

    private void adapters(List<FtpPool> pools) {
        all.put("openejb.connector.ftp-ra.skip-default", "true");
        all.put(
                "openejb.connector.ftp-ra.aliases",
                pools.stream().map(FtpPool::resource).collect(Collectors.joining(",")));
        pools.forEach(pool -> factory(pool.resource(), pool));
        // The rar's own copy of the API would be preferred, and applications see the one in TomEE's lib.
        all.put("openejb.classloader.forced-skip", "org.ftpra.api");
    }

    private void factory(String name, FtpPool pool) {
        pool.properties().forEach((property, value) -> all.put(name + "." + property, value));
        all.put(name + ".PoolMaxSize", Integer.toString(pool.maxSize()));
        all.put(
                name + ".ConnectionMaxWaitMilliseconds",
                Long.toString(pool.maxWait().toMillis()));
        // Otherwise TomEE gives any connection to any user.
        all.put(name + ".AllConnectionsEqual", "false");
    }
}
