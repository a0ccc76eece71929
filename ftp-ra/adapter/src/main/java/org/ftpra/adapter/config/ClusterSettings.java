package org.ftpra.adapter.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Who else looks into the same directories.
 *
 * @param takeoverAfter how long another node must have given no life sign until its files are taken over; empty for never
 * @param sharing whether another activation of this adapter may
 */
public record ClusterSettings(Optional<Duration> takeoverAfter, Sharing sharing) {

    static ClusterSettings of(ConfiguredValues values) {
        return new ClusterSettings(
                Optional.of(values.get(FtpProperty.TAKEOVER_AFTER, Duration.class))
                        .filter(time -> !time.isZero()),
                values.get(FtpProperty.SHARING, Sharing.class));
    }
}
