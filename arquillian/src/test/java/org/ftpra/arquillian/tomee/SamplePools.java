package org.ftpra.arquillian.tomee;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ftpra.arquillian.appserver.FtpPool;

/**
 * The sample's factories.
 *
 * @param settings what the sample is told of its FTP server
 */
record SamplePools(Map<String, String> settings) {

    /** As it wants them. */
    List<FtpPool> three() {
        return List.of(
                pool("ftp", "NoTransaction", "PASSIVE"),
                pool("ftpActive", "NoTransaction", "ACTIVE"),
                pool("ftpOrders", "XATransaction", "AUTO"));
    }

    /** For all of it. */
    FtpPool one() {
        return pool("ftp", "XATransaction", "PASSIVE");
    }

    private FtpPool pool(String name, String transactions, String mode) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "security",
                "NONE",
                "transactionLevel",
                transactions,
                "publishMode",
                transactions.equals("XATransaction") ? "STAGED" : "DIRECT",
                "dataChannelMode",
                mode));
        for (String property : List.of("serverName", "portNumber", "userName", "password")) {
            properties.put(property, settings.get("ftp.sample." + property));
        }
        return new FtpPool(name, transactions, 4, Duration.ofMinutes(1), properties);
    }
}
