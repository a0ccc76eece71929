package org.ftpra.arquillian.appserver;

import java.time.Duration;
import java.util.Map;

/**
 * A pool of connections, empty at first and growing by one.
 *
 * @param name its own name; its resource is called {@code eis/} and this
 * @param transactionSupport what the pool says of itself; the factory's own level is a property
 * @param maxSize how many connections it may have
 * @param maxWait how long a caller waits for one
 * @param properties of the connection factory
 */
public record FtpPool(
        String name, String transactionSupport, int maxSize, Duration maxWait, Map<String, String> properties) {

    /** What applications look up. */
    public String resource() {
        return "eis/" + name;
    }
}
