package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ftpra.engine.control.Ticker;

/**
 * When a file is whole: it has been seen so many times, so far apart by our own clock, with the same size and the same time of
 * modification. A file that changes starts anew; none waits for another.
 *
 * <p>What a server does not tell cannot differ: of a file without time the size decides, and of one without either, that it has
 * been there all the while. A partner on such a server should rename its files when they are written, or send markers.
 *
 * <p>A listing may take long, and whoever reads it may ask late. So what is seen counts as seen when it is asked about, but
 * only in a listing that began long enough after the last time. Confined to the poll.
 */
final class Observations {

    private final int needed;
    private final Duration apart;
    private final int most;
    private final Ticker ticker;
    private final Map<String, Observed> files = new HashMap<>();

    private long listing;
    private long began;

    /**
     * Nothing seen yet.
     *
     * @param needed how often a file must have been seen unchanged, at least 1
     * @param apart how long after the last time it counts again
     * @param most how many files are remembered: those beyond are not whole until there is room
     */
    Observations(int needed, Duration apart, int most, Ticker ticker) {
        this.needed = needed;
        this.apart = apart;
        this.most = most;
        this.ticker = ticker;
    }

    /** To be told before the server is asked: what is listed from now on is not older than now. */
    void startOfListing() {
        listing++;
        began = ticker.nanos();
    }

    /** Looks at a file that is listed now, and tells whether it is whole. */
    boolean observe(Candidate file) {
        Observed before = files.get(file.path());
        if (before == null && files.size() >= most) {
            return false;
        }
        Observed now = before != null && before.isLike(file) ? again(before) : first(file);
        files.put(file.path(), now);
        return now.times >= needed;
    }

    private Observed first(Candidate file) {
        return new Observed(file.size(), file.modified(), 1, ticker.nanos(), listing);
    }

    private Observed again(Observed before) {
        boolean counts = before.listing != listing && began - before.last >= apart.toNanos();
        return counts ? before.counted(ticker.nanos(), listing) : before.stillThere(listing);
    }

    /** It was taken: what comes under its name is another file. */
    void forget(Candidate file) {
        files.remove(file.path());
    }

    /** To be told when all was listed to the end: files that were not among it are forgotten. */
    void endOfListing() {
        files.values().removeIf(file -> file.listing != listing);
    }

    /** After what time, from now, a listing can find the next file whole, or nearer to it; empty if there is none to wait for. */
    Optional<Duration> untilNext() {
        long now = ticker.nanos();
        return files.values().stream()
                .filter(file -> file.times < needed)
                .map(file -> apart.minusNanos(now - file.last))
                .min(Duration::compareTo)
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /**
     * What is known of a file.
     *
     * @param times how often it has counted, unchanged
     * @param last when it counted last
     * @param listing in which it was seen last
     */
    private record Observed(long size, Instant modified, int times, long last, long listing) {

        boolean isLike(Candidate file) {
            return size == file.size() && Objects.equals(modified, file.modified());
        }

        Observed counted(long now, long inListing) {
            return new Observed(size, modified, times + 1, now, inListing);
        }

        Observed stillThere(long inListing) {
            return new Observed(size, modified, times, last, inListing);
        }
    }
}
