package org.ftpra.arquillian.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.TestCertificates;

/** What a configuration file needs to know of one FTP server, by the names it is called there. */
final class ServerFacts {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** The name is that in the run. */
    ServerFacts(String name, FtpServerUnderTest server) {
        values.put("name", name);
        values.put("host", server.host());
        values.put("port", Integer.toString(server.port()));
        values.put("user", server.user());
        values.put("password", server.password());
        values.put("authority", TestCertificates.shared().authorityPem().toString());
    }

    /** By names such as {@code vsftpd.port}. */
    Map<String, String> asProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        values.forEach((name, value) -> properties.put(values.get("name") + "." + name, value));
        return Collections.unmodifiableMap(properties);
    }
}
