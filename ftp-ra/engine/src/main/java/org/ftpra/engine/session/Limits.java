package org.ftpra.engine.session;

import java.time.Duration;

/**
 * What a session keeps to for the sake of others.
 *
 * @param loginWait how long to wait for a place where the server has said that there are too many sessions; zero for not
 *     at all
 */
public record Limits(Duration loginWait) {

    /** None. */
    public static final Limits NONE = new Limits(Duration.ZERO);
}
