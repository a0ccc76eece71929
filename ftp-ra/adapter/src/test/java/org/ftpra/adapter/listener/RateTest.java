package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final Rate rate = new Rate(2, now::get);

    @Test
    void whatIsTooMuchWaitsForTheNextSecond() {
        assertThat(rate.more()).isZero();
        assertThat(rate.more()).isZero();
        now.addAndGet(SECOND / 4);
        long wait = rate.more();
        assertThat(wait).isEqualTo(SECOND * 3 / 4);

        now.addAndGet(wait);
        assertThat(rate.more()).isZero();
        assertThat(rate.more()).isEqualTo(SECOND);
    }

    @Test
    void aPauseIsNotSavedUp() {
        now.addAndGet(100 * SECOND);
        assertThat(rate.more()).isZero();
        assertThat(rate.more()).isZero();
        assertThat(rate.more()).isEqualTo(SECOND);
    }
}
