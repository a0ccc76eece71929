package org.ftpra.adapter.config;

import java.time.Duration;

/**
 * When a file is taken to be whole.
 *
 * @param stability by what
 * @param observations with SIZE_AND_TIME, how often in a row both must be seen the same; at least 2
 * @param interval with SIZE_AND_TIME, how far apart observations must be to count
 * @param markerSuffix with MARKER, what a marker's name has behind the name of its file
 */
public record StabilitySettings(Stability stability, int observations, Duration interval, String markerSuffix) {

    static StabilitySettings of(ConfiguredValues values) {
        return new StabilitySettings(
                values.get(FtpProperty.STABILITY, Stability.class),
                values.get(FtpProperty.STABILITY_OBSERVATIONS, Integer.class),
                values.get(FtpProperty.STABILITY_INTERVAL, Duration.class),
                values.text(FtpProperty.MARKER_SUFFIX));
    }
}
