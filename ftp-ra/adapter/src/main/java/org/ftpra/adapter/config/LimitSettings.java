package org.ftpra.adapter.config;

import java.time.Duration;

/**
 * How much is let in. Immutable.
 *
 * @param maxConnections control connections at the same time; at least 1
 * @param maxConnectionsPerAddress of these, from one address; at least 1
 * @param maxConnectionsPerPartner of these, logged in as one partner; at least 1
 * @param maxCommandRate commands a second on one of them; at least 1
 * @param idleTimeout how long one may be silent
 * @param dataTimeout how long a data channel may take to be opened, or stand still
 */
public record LimitSettings(
        int maxConnections,
        int maxConnectionsPerAddress,
        int maxConnectionsPerPartner,
        int maxCommandRate,
        Duration idleTimeout,
        Duration dataTimeout) {

    static LimitSettings of(ConfiguredValues values) {
        return new LimitSettings(
                values.get(EndpointProperty.MAX_CONNECTIONS, Integer.class),
                values.get(EndpointProperty.MAX_CONNECTIONS_PER_ADDRESS, Integer.class),
                values.get(EndpointProperty.MAX_CONNECTIONS_PER_PARTNER, Integer.class),
                values.get(EndpointProperty.MAX_COMMAND_RATE, Integer.class),
                values.get(EndpointProperty.IDLE_TIMEOUT, Duration.class),
                values.get(EndpointProperty.DATA_TIMEOUT, Duration.class));
    }
}
