package org.ftpra.adapter.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long is waited after attempts in vain: twice as long after each, and more or less by some chance, so that many do not come
 * again at the same time.
 *
 * @param first after the first
 * @param longest the most
 */
public record RetryPauses(Duration first, Duration longest) {

    private static final double JITTER = 0.2;

    /** After this attempt, from 1. */
    public Duration after(int attempt) {
        double pause = Math.min(first.toMillis() * Math.pow(2, attempt - 1), longest.toMillis());
        double chance = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis((long) (pause * chance));
    }
}
