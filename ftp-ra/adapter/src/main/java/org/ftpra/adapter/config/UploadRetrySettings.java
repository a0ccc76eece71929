package org.ftpra.adapter.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What happens to uploads that were acknowledged, and then delivered in vain. Immutable.
 *
 * @param maxAttempts how often one is delivered at most; at least 1
 * @param delay from the first to the second time; twice as long each further time
 * @param delayMax the longest that this becomes; not less than the first
 * @param deadLetterDirectory where it goes then, an absolute path; empty for a place below the spool
 */
public record UploadRetrySettings(
        int maxAttempts, Duration delay, Duration delayMax, Optional<Path> deadLetterDirectory) {

    static UploadRetrySettings of(ConfiguredValues values) {
        return new UploadRetrySettings(
                values.get(EndpointProperty.MAX_ATTEMPTS, Integer.class),
                values.get(EndpointProperty.RETRY_DELAY, Duration.class),
                values.get(EndpointProperty.RETRY_DELAY_MAX, Duration.class),
                SpoolSettings.path(values, EndpointProperty.DEAD_LETTER_DIRECTORY));
    }
}
