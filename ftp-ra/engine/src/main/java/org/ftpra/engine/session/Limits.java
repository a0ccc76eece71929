package org.ftpra.engine.session;

import java.time.Duration;
import org.ftpra.engine.data.Bandwidth;

/**
 * What a session keeps to for the sake of others.
 *
 * @param loginWait how long to wait for a place where the server has said that there are too many sessions; zero for not
 *     at all
 * @param bandwidth what its data channels share with those of other sessions
 */
public record Limits(Duration loginWait, Bandwidth bandwidth) {

    /** None. */
    public static final Limits NONE = new Limits(Duration.ZERO, Bandwidth.UNLIMITED);

    /** This wait for a place, and no limit of bandwidth. */
    public Limits(Duration loginWait) {
        this(loginWait, Bandwidth.UNLIMITED);
    }
}
