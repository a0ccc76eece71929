package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ftpra.engine.control.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of real servers. */
class TooManySessionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "421 There are too many connected users, please try later.",
                "421 There are too many connections from your internet address.",
                "530 Sorry, the maximum number of allowed clients (2) are already connected.",
                "530 Sorry, the maximum number of clients (2) from your host are already connected.",
                "530 Sorry, the maximum number of clients (2) for this user are already connected.",
                "530 Sorry, the maximum number of connections (2) for your host are already connected.",
                "421 2 users (the maximum) are already logged in, sorry",
                "421 Too many connections (2) from this IP",
                "421 Too many connections from the same IP address.",
                "421 Too many connections. Service temporarily unavailable.",
                "421 Maximum login limit has been reached.",
                "530 Not logged in, user limit reached",
                "421 Service not available"
            })
    void mayBeTriedAgain(String line) {
        assertThat(isWhy(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "530 Login incorrect.",
                "530 Not logged in",
                "530 Login authentication failed",
                "530 Maximum login attempts (3) exceeded, connection refused",
                "421 Too many login failures",
                "421 Maximum number of login attempts exceeded",
                "530 Permission denied.",
                "530 User cannot log in, home directory inaccessible.",
                "450 too many users",
                "550 too many users"
            })
    void isFinal(String line) {
        assertThat(isWhy(line)).isFalse();
    }

    private static boolean isWhy(String line) {
        int code = Integer.parseInt(line.substring(0, 3));
        return TooManySessions.isSaidBy(new Reply(null, code, List.of(line.substring(4)), true));
    }
}
