package org.ftpra.adapter.config;

import java.time.Duration;

/**
 * How uploads are delivered. Immutable.
 *
 * @param maxConcurrency how many at most at the same time
 * @param timeout with AFTER_COMMIT, how long a partner waits for the answer
 * @param stopTimeout how long those in progress may take to end when they must
 */
public record UploadDeliverySettings(int maxConcurrency, Duration timeout, Duration stopTimeout) {

    static UploadDeliverySettings of(ConfiguredValues values) {
        return new UploadDeliverySettings(
                values.get(EndpointProperty.MAX_CONCURRENCY, Integer.class),
                values.get(EndpointProperty.DELIVERY_TIMEOUT, Duration.class),
                values.get(EndpointProperty.STOP_TIMEOUT, Duration.class));
    }
}
