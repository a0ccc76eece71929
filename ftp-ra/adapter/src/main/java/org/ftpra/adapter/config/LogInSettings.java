package org.ftpra.adapter.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who is let in, and what happens to those who are not. Immutable.
 *
 * @param authentication who decides
 * @param usersFile with USERS_FILE, where the partners are listed; otherwise empty
 * @param maxFailures how many log-ins may fail on one control connection
 * @param failureDelay how long the reply to each is held back
 * @param lockAfterFailures how many may fail in a row from one address; 0 for any number
 * @param lockTime how long it is locked out then
 */
public record LogInSettings(
        Authentication authentication,
        Optional<Path> usersFile,
        int maxFailures,
        Duration failureDelay,
        int lockAfterFailures,
        Duration lockTime) {

    static LogInSettings of(ConfiguredValues values) {
        return new LogInSettings(
                values.get(EndpointProperty.AUTHENTICATION, Authentication.class),
                SpoolSettings.path(values, EndpointProperty.USERS_FILE),
                values.get(EndpointProperty.MAX_LOGIN_FAILURES, Integer.class),
                values.get(EndpointProperty.LOGIN_FAILURE_DELAY, Duration.class),
                values.get(EndpointProperty.LOCK_AFTER_FAILURES, Integer.class),
                values.get(EndpointProperty.LOCK_TIME, Duration.class));
    }
}
