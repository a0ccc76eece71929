package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.ftpra.engine.scripted.ManualTicker;
import org.junit.jupiter.api.Test;

class LifesignsTest {

    private static final Duration TAKEOVER = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(10);

    private final ManualTicker ticker = new ManualTicker();
    private final Lifesigns signs = new Lifesigns(TAKEOVER, ticker);

    private void seenAfter(Duration passed, String owner, Object fingerprint) {
        ticker.advance(passed);
        signs.seen(owner, fingerprint);
    }

    /** How long it is seen unchanged until it is dead. */
    private Duration untilDead(Duration poll) {
        Duration silent = Duration.ZERO;
        signs.seen("other", "sign");
        while (!signs.isDead("other") && silent.compareTo(poll.multipliedBy(100)) < 0) {
            seenAfter(poll, "other", "sign");
            silent = silent.plus(poll);
        }
        return silent;
    }

    @Test
    void isDeadWhenItWasSilentForTheWholeTime() {
        assertThat(untilDead(POLL)).isEqualTo(TAKEOVER);
    }

    @Test
    void isNotDeadAfterOneLookBackAtALongTime() {
        signs.seen("other", "sign");
        seenAfter(Duration.ofHours(1), "other", "sign");

        assertThat(signs.isDead("other")).isFalse();
    }

    @Test
    void isDeadAfterTwoLooksHoweverSeldomThereIsOne() {
        assertThat(untilDead(Duration.ofHours(1))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void livesAsLongAsItsSignChanges() {
        for (int sign = 0; sign < 100; sign++) {
            seenAfter(TAKEOVER.dividedBy(2), "other", sign);
            seenAfter(TAKEOVER.dividedBy(2).minusNanos(1), "other", sign);
            assertThat(signs.isDead("other")).isFalse();
        }
    }

    @Test
    void livesAgainWhenItsSignChanges() {
        untilDead(POLL);
        signs.seen("other", "new sign");

        assertThat(signs.isDead("other")).isFalse();
    }

    @Test
    void isDeadWithoutASignToo() {
        seenAfter(TAKEOVER, "other", Lifesigns.NONE);
        seenAfter(TAKEOVER, "other", Lifesigns.NONE);
        seenAfter(TAKEOVER, "other", Lifesigns.NONE);

        assertThat(signs.isDead("other")).isTrue();
    }

    @Test
    void livesAgainWhenItsSignAppears() {
        seenAfter(TAKEOVER, "other", Lifesigns.NONE);
        seenAfter(TAKEOVER, "other", Lifesigns.NONE);
        seenAfter(TAKEOVER, "other", "sign");

        assertThat(signs.isDead("other")).isFalse();
    }

    @Test
    void isNotDeadIfItWasNeverSeen() {
        assertThat(signs.isDead("other")).isFalse();
    }

    @Test
    void tellsOwnersApart() {
        signs.seen("living", 0);
        signs.seen("dead", 0);
        for (int sign = 1; sign <= 40; sign++) {
            seenAfter(POLL, "living", sign);
            signs.seen("dead", 0);
        }

        assertThat(signs.isDead("dead")).isTrue();
        assertThat(signs.isDead("living")).isFalse();
    }

    @Test
    void takesNobodyForDeadIfNothingIsToBeTakenOver() {
        Lifesigns never = new Lifesigns(Duration.ZERO, ticker);
        for (int look = 0; look < 10; look++) {
            never.seen("other", "sign");
            ticker.advance(Duration.ofDays(1));
        }

        assertThat(never.isDead("other")).isFalse();
    }

    /** Whoever writes its sign in time, and looks that come and stay away as they like. */
    @Test
    void takesNobodyForDeadWhoWritesOftenEnough() {
        Random random = new Random(9);
        long second = 0;
        for (int look = 0; look < 5000; look++) {
            int gap = 1 + random.nextInt(random.nextInt(50) == 0 ? 10_000 : 60);
            second += gap;
            long writtenAt = second / 30;
            seenAfter(Duration.ofSeconds(gap), "other", writtenAt);
            assertThat(signs.isDead("other")).isFalse();
        }
    }
}
