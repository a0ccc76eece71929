package org.ftpra.adapter.config;

import java.time.Duration;

/**
 * What is done with uploads that the same partner has delivered before. Immutable.
 *
 * @param action with one that is recognised
 * @param window how long after its delivery it is; zero for never
 */
public record DuplicateSettings(Duplicates action, Duration window) {

    static DuplicateSettings of(ConfiguredValues values) {
        return new DuplicateSettings(
                values.get(EndpointProperty.DUPLICATES, Duplicates.class),
                values.get(EndpointProperty.DUPLICATE_WINDOW, Duration.class));
    }
}
