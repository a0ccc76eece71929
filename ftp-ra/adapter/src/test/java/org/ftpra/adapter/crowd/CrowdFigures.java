package org.ftpra.adapter.crowd;

import java.time.Duration;
import java.util.Locale;

/** What was measured, and whether it is what has to be reached. */
final class CrowdFigures {

    private static final Duration MORE_WITH_FEW = Duration.ofMillis(200);
    private static final Duration MORE_WITH_MANY = Duration.ofSeconds(3);
    private static final int FILES_PER_LISTING = 1000;
    private static final double MOST_MIB = 16;
    private static final double MIB = 1 << 20;

    private final CrowdSettings settings;
    private Duration few = Duration.ZERO;
    private Duration many = Duration.ZERO;
    private long listings;
    private double heapMiB;

    CrowdFigures(CrowdSettings settings) {
        this.settings = settings;
    }

    void fewEntries(Duration longest) {
        few = longest.minus(settings.pollInterval());
    }

    void manyEntries(Duration longest) {
        many = longest.minus(settings.pollInterval());
    }

    void listings(long number) {
        listings = number;
    }

    void heap(long bytes) {
        heapMiB = bytes / MIB;
    }

    boolean areReached() {
        return few.compareTo(MORE_WITH_FEW) <= 0
                && many.compareTo(MORE_WITH_MANY) <= 0
                && (listings - 1) * FILES_PER_LISTING <= settings.files()
                && heapMiB <= MOST_MIB;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "entries: %d, files: %d, listings: %d, extra heap: %.1f MiB, poll interval: %d ms,"
                        + " longest beyond it with 10 entries: %d ms, with all: %d ms",
                settings.entries(),
                settings.files(),
                listings,
                heapMiB,
                settings.pollInterval().toMillis(),
                few.toMillis(),
                many.toMillis());
    }
}
