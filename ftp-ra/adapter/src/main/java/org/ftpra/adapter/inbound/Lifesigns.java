package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ftpra.engine.control.Ticker;

/**
 * Which other owners are dead: what they write again and again as a sign of life has long been the same, by our own clock. No
 * clock is compared with another.
 *
 * <p>It is silence only as long as it is listened to: the time between two looks counts for half of what is needed at most.
 * Otherwise all would be dead after an hour in which the server could not be reached by anybody. Confined to the poll.
 */
final class Lifesigns {

    /** The fingerprint of a sign that is not there. */
    static final Object NONE = new Object();

    private final Duration takeoverAfter;
    private final Ticker ticker;
    private final Map<String, Silence> silences = new HashMap<>();
    private final Set<String> heard = new HashSet<>();

    /**
     * Nobody seen yet.
     *
     * @param takeoverAfter how long a living owner is never silent; zero: none is ever taken for dead
     */
    Lifesigns(Duration takeoverAfter, Ticker ticker) {
        this.takeoverAfter = takeoverAfter;
        this.ticker = ticker;
    }

    /** A look at all directories begins. */
    void begin() {
        heard.clear();
    }

    /** The look came to its end: whoever has nothing there any more is forgotten. */
    void end() {
        silences.keySet().retainAll(heard);
    }

    /**
     * To be told of each owner that has anything in the directory, once for each listing that was read to its end.
     *
     * @param fingerprint what changes whenever the owner writes its sign: size and time; {@link #NONE} if there is no such file
     */
    void seen(String owner, Object fingerprint) {
        heard.add(owner);
        Silence before = silences.get(owner);
        boolean goesOn = before != null && before.fingerprint.equals(fingerprint);
        silences.put(owner, new Silence(fingerprint, goesOn ? longer(before) : Duration.ZERO, ticker.nanos()));
    }

    private Duration longer(Silence before) {
        Duration gap = Duration.ofNanos(ticker.nanos() - before.last);
        Duration most = takeoverAfter.dividedBy(2);
        return before.length.plus(gap.compareTo(most) > 0 ? most : gap);
    }

    /** Whether it has been silent for so long that others may take over what it has claimed. */
    boolean isDead(String owner) {
        Silence silence = silences.get(owner);
        return !takeoverAfter.isZero() && silence != null && silence.length.compareTo(takeoverAfter) >= 0;
    }

    private record Silence(Object fingerprint, Duration length, long last) {}
}
