package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private final AtomicLong now = new AtomicLong();
    private final Lockout lockout = new Lockout(2, Duration.ofSeconds(10), now::get);
    private final InetAddress guesser = address(1);

    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {10, (byte) (number >> 16), (byte) (number >> 8), (byte) number});
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAddressIsLockedFromTheLastFailureOn() {
        assertThat(lockout.failed(guesser)).isFalse();
        assertThat(lockout.isLocked(guesser)).isFalse();
        assertThat(lockout.failed(guesser)).isTrue();
        assertThat(lockout.isLocked(guesser)).isTrue();
        assertThat(lockout.isLocked(address(2))).isFalse();

        now.addAndGet(Duration.ofSeconds(10).toNanos() - 1);
        assertThat(lockout.isLocked(guesser)).isTrue();
        now.incrementAndGet();
        assertThat(lockout.isLocked(guesser)).isFalse();
        assertThat(lockout.failed(guesser)).isFalse();
    }

    @Test
    void whoIsLetInBeginsAnew() {
        lockout.failed(guesser);
        lockout.succeeded(guesser);
        lockout.failed(guesser);
        assertThat(lockout.isLocked(guesser)).isFalse();
        assertThat(lockout.failures()).isEqualTo(2);
    }

    @Test
    void noneIsLockedWhereThatIsOff() {
        Lockout off = new Lockout(0, Duration.ofSeconds(10), now::get);
        off.failed(guesser);
        assertThat(off.isLocked(guesser)).isFalse();
    }
}
