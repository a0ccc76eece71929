package org.ftpra.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.scripted.ManualTicker;
import org.junit.jupiter.api.Test;

/** How long bytes take, on a clock of our own. */
class BandwidthTest {

    private static final int RATE = 10_000;

    private final ManualTicker ticker = new ManualTicker();
    private final Bandwidth bandwidth = new Bandwidth(RATE, ticker);

    @Test
    void twiceTheBytesTakeTwiceTheTime() {
        assertThat(millisFor(RATE)).isBetween(900L, 1000L);
        assertThat(millisFor(2 * RATE)).isBetween(1900L, 2000L);
        assertThat(millisFor(20 * RATE)).isBetween(19_900L, 20_000L);
    }

    @Test
    void whatSeveralTakeIsOneAmount() {
        assertThat(bandwidth.take(RATE).millisLeft()).isZero();
        assertThat(bandwidth.take(RATE).millisLeft()).isEqualTo(1000);
        assertThat(bandwidth.take(RATE).millisLeft()).isEqualTo(2000);
    }

    @Test
    void whatIsGivenBackCostsNothing() {
        bandwidth.take(RATE);
        bandwidth.giveBack(RATE / 2);

        assertThat(bandwidth.take(1).millisLeft()).isEqualTo(500);
    }

    @Test
    void idleTimeIsNotSavedUp() {
        ticker.advance(Duration.ofHours(1));
        bandwidth.take(RATE);

        assertThat(bandwidth.take(1).millisLeft()).isEqualTo(900);
    }

    @Test
    void piecesAreSmallButNeverNothing() {
        assertThat(bandwidth.piece(1_000_000)).isEqualTo(RATE / 10);
        assertThat(bandwidth.piece(7)).isEqualTo(7);
        assertThat(new Bandwidth(1, ticker).piece(1000)).isOne();
        assertThat(Bandwidth.UNLIMITED.piece(1_000_000)).isEqualTo(1_000_000);
    }

    private long millisFor(int bytes) {
        long start = ticker.nanos();
        for (int left = bytes; left > 0; left -= bandwidth.piece(left)) {
            waitFor(bandwidth.take(bandwidth.piece(left)));
        }
        return Duration.ofNanos(ticker.nanos() - start).toMillis();
    }

    private void waitFor(Deadline turn) {
        ticker.advance(Duration.ofMillis(turn.millisLeft()));
    }
}
