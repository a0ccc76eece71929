package org.ftpra.engine.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.time.Duration;
import org.ftpra.engine.scripted.ManualTicker;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final ManualTicker ticker = new ManualTicker();
    private final Deadline deadline = Deadline.after(Duration.ofSeconds(2), ticker);

    @Test
    void passesAtItsMomentAndNotBefore() {
        assertThat(deadline.millisLeft()).isEqualTo(2000);

        ticker.advance(Duration.ofMillis(1999));
        assertThat(deadline.hasPassed()).isFalse();

        ticker.advance(Duration.ofMillis(1));
        assertThat(deadline.hasPassed()).isTrue();
        assertThat(deadline.millisLeft()).isZero();
    }

    @Test
    void partOfAMillisecondCountsAsOne() {
        ticker.advance(Duration.ofSeconds(2).minusNanos(1));

        assertThat(deadline.millisLeft()).isEqualTo(1);
        assertThat(deadline.hasPassed()).isFalse();
    }

    @Test
    void tellsWhatWasAwaitedAndHowLong() {
        ticker.advance(Duration.ofSeconds(2));

        assertThat(failureOf(() -> deadline.check("reply"))).hasMessage("no reply within 2000 ms");
    }
}
