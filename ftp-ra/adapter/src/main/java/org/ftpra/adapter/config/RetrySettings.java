package org.ftpra.adapter.config;

import java.time.Duration;

/**
 * What happens to files that were delivered in vain.
 *
 * @param maxAttempts how often one is delivered at most; at least 1
 * @param delay from the first to the second time; twice as long each further time
 * @param delayMax the longest that this becomes; not less than the first
 * @param deadLetterDirectory where it goes then; a relative path from the file's own directory
 */
public record RetrySettings(int maxAttempts, Duration delay, Duration delayMax, String deadLetterDirectory) {

    static RetrySettings of(ConfiguredValues values) {
        return new RetrySettings(
                values.get(FtpProperty.MAX_ATTEMPTS, Integer.class),
                values.get(FtpProperty.RETRY_DELAY, Duration.class),
                values.get(FtpProperty.RETRY_DELAY_MAX, Duration.class),
                values.text(FtpProperty.DEAD_LETTER_DIRECTORY));
    }
}
