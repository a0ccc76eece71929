package org.ftpra.arquillian.appserver;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run wants of any app server; and the adapter deployed, the database's resource, and a user for partners.
 *
 * @param directory where all is that the app server reads and writes, and the archives
 * @param properties system properties
 * @param pools of connections to FTP servers
 */
public record Wishes(Path directory, Map<String, String> properties, List<FtpPool> pools) {

    /** What the database's resource is called: a data source that takes part in two-phase commits. */
    public static final String DATABASE = "jdbc/orders";

    /**
     * A query may run while a row is being committed; H2 2.2 then takes what it remembers of that query for the newest, again and
     * again, wherever a pool keeps prepared statements, as Open Liberty's does (h2database issue 3894).
     */
    static final String DATABASE_URL = "jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE";

    static final String DATABASE_ACCOUNT = "sa";

    /** A user of the app server, and of which group. */
    static final String PARTNER = "acme";

    static final String PARTNERS = "partners";

    /** Where a test may write. */
    Path temporary() {
        return directory.resolve("tmp");
    }

    Path log() {
        return directory.resolve("log");
    }

    Path rar() {
        return directory.resolve("ftp-ra.rar");
    }

    Path file(String name) {
        return directory.resolve(name);
    }
}
