package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ftpra.engine.scripted.ManualTicker;
import org.junit.jupiter.api.Test;

/** What refusals and a quiet while make of the limit. */
class LoginLimitTest {

    private final ManualTicker ticker = new ManualTicker();
    private final LoginLimit limit = new LoginLimit();

    @Test
    void thereIsNoneUntilARefusal() {
        open(1000);

        assertThat(mayTry()).isTrue();
        assertThat(limit.wantsTelling()).isFalse();
    }

    @Test
    void aRefusalMakesItWhatIsOpen() {
        open(3);
        refuse();

        assertThat(told()).isEqualTo(3);
        assertThat(limit.isFull()).isTrue();
        assertThat(limit.untilTry(ticker.nanos())).isEqualTo(LoginLimit.QUIET.toNanos());
    }

    @Test
    void aRefusalWithNothingOpenLeavesOne() {
        refuse();

        assertThat(told()).isOne();
        assertThat(limit.isFull()).isFalse();
    }

    @Test
    void anotherRefusalLowersItAgainAtOnce() {
        open(3);
        refuse();
        limit.ended(ticker.nanos());
        limit.ended(ticker.nanos());
        ticker.advance(LoginLimit.LINGER);
        refuse();

        assertThat(told()).isOne();
    }

    @Test
    void refusedTriesBesideOpenOnesSettleAtWhatIsOpen() {
        for (int i = 0; i < 20; i++) {
            limit.admitted(ticker.nanos());
        }
        limit.refused(ticker.nanos());
        limit.opened(ticker.nanos());
        limit.opened(ticker.nanos());
        limit.opened(ticker.nanos());
        for (int i = 0; i < 15; i++) {
            limit.refused(ticker.nanos());
        }
        assertThat(limit.wantsTelling()).as("while one is tried").isFalse();
        limit.refused(ticker.nanos());

        assertThat(told()).isEqualTo(3);
    }

    @Test
    void aQuietWhileLetsOneTryAndOnlyOne() {
        open(2);
        refuse();
        ticker.advance(LoginLimit.QUIET.minusNanos(1));
        assertThat(mayTry()).isFalse();
        ticker.advance(Duration.ofNanos(1));
        assertThat(mayTry()).isTrue();
        limit.admitted(ticker.nanos());
        assertThat(mayTry()).isFalse();
        told();
        limit.opened(ticker.nanos());

        assertThat(limit.hasGrown()).isTrue();
        assertThat(told()).isEqualTo(3);
        assertThat(mayTry()).isFalse();
    }

    @Test
    void aTryThatIsRefusedChangesNothingButDoublesTheQuiet() {
        open(2);
        refuse();
        told();
        ticker.advance(LoginLimit.QUIET);
        refuse();

        assertThat(limit.wantsTelling()).isFalse();
        assertThat(limit.untilTry(ticker.nanos())).isEqualTo(2 * LoginLimit.QUIET.toNanos());
        for (int i = 0; i < 20; i++) {
            ticker.advance(Duration.ofNanos(limit.untilTry(ticker.nanos())));
            refuse();
        }
        assertThat(limit.untilTry(ticker.nanos()))
                .isEqualTo(Duration.ofMinutes(5).toNanos());
    }

    @Test
    void aTryThatFailsForAnotherReasonGivesItsPlaceBack() {
        open(1);
        limit.admitted(ticker.nanos());
        limit.failed();
        limit.ended(ticker.nanos());

        assertThat(limit.isForgettable()).isTrue();
    }

    @Test
    void aSessionThatHasJustEndedMayStillBeCounted() {
        open(3);
        refuse();
        limit.ended(ticker.nanos());
        refuse();

        assertThat(told()).isEqualTo(3);
        assertThat(limit.untilTry(ticker.nanos())).isEqualTo(2 * LoginLimit.FIRST_PAUSE.toNanos());
    }

    @Test
    void refusalsThatComeOftenAfterEndsAreBelieved() {
        open(3);
        refuse();
        for (int i = 0; i < LoginLimit.MOST_PATIENCE; i++) {
            limit.interrupted(ticker.nanos());
            limit.refused(ticker.nanos());
            limit.admitted(ticker.nanos());
        }
        limit.refused(ticker.nanos());

        assertThat(told()).isEqualTo(2);
    }

    @Test
    void refusalsThatComeSeldomAfterEndsAreNot() {
        open(3);
        refuse();
        for (int i = 0; i < 3 * LoginLimit.MOST_PATIENCE; i++) {
            for (int good = 0; good < 3; good++) {
                limit.ended(ticker.nanos());
                open(1);
            }
            limit.ended(ticker.nanos());
            refuse();
            open(1);
        }

        assertThat(told()).isEqualTo(3);
    }

    @Test
    void triesInARowArePausedEachLonger() {
        Duration[] expected = {
            Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400)
        };
        for (Duration pause : expected) {
            refuse();
            assertThat(limit.untilTry(ticker.nanos())).isEqualTo(pause.toNanos());
            ticker.advance(pause);
            assertThat(mayTry()).isTrue();
        }
        for (int i = 0; i < 100; i++) {
            refuse();
        }
        assertThat(limit.untilTry(ticker.nanos()))
                .isEqualTo(Duration.ofSeconds(5).toNanos());
        limit.anotherEnded();
        assertThat(mayTry()).isTrue();
    }

    private void open(int count) {
        for (int i = 0; i < count; i++) {
            limit.admitted(ticker.nanos());
            limit.opened(ticker.nanos());
        }
    }

    private void refuse() {
        limit.admitted(ticker.nanos());
        limit.refused(ticker.nanos());
    }

    private boolean mayTry() {
        return limit.untilTry(ticker.nanos()) == 0;
    }

    private int told() {
        return limit.tell();
    }
}
