package org.ftpra.engine.data;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * One transfer's search for a data channel: the way that is known to work first, then the others in their order. It
 * outlives a control channel that a failed try has cost. Confined to the session's user.
 */
public final class WaySearch {

    /** New control channels for one transfer because of TLS session reuse: with another version, and once more. */
    private static final int MOST_NEW_SESSIONS = 2;

    private final DataChannelSettings settings;
    private final WayMemory memory;
    private final Optional<Way> known;
    private final Deque<Way> left;
    private final List<FtpFailure> failures = new ArrayList<>();
    private Optional<Command> restart = Optional.empty();
    private int newSessions;
    private boolean controlLost;
    private boolean commandLost;

    /** A search for one transfer; if it was ordered, that way is the known one. */
    public WaySearch(DataChannelSettings settings, WayMemory memory, OrderedTransfer ordered) {
        this.settings = settings;
        this.memory = memory;
        List<Way> allowed = settings.choice().ways();
        this.known = ordered == null ? memory.known().filter(allowed::contains) : Optional.of(ordered.way());
        this.left = new ArrayDeque<>(inOrder(known, allowed));
    }

    /** The package's list: what is known to work, then EPSV, PASV, EPRT, PORT, as far as they are allowed. */
    private static List<Way> inOrder(Optional<Way> known, List<Way> allowed) {
        return Stream.concat(known.stream(), allowed.stream()).distinct().toList();
    }

    /** The transfer begins at an offset: this REST is to be said right before it. */
    public void restartingWith(Command rest) {
        restart = Optional.of(rest);
    }

    Optional<Command> restart() {
        return restart;
    }

    /** The way to try now; it is the next until it has {@link #failed}. */
    Way next() {
        controlLost = false;
        return left.element();
    }

    boolean isKnown(Way way) {
        return known.filter(way::equals).isPresent();
    }

    /** A way that may not work is not given all the time if there is another. */
    boolean isPatient(Way way) {
        return left.size() == 1 || isKnown(way);
    }

    /** The time to connect. */
    Duration limit(Way way) {
        Duration most = settings.connectTimeout();
        Duration least = settings.choice().tryTimeout();
        return isPatient(way) || least.compareTo(most) > 0 ? most : least;
    }

    void worked(Way way) {
        memory.worked(way);
    }

    void failed(Way way, FtpFailure reason) {
        memory.failed(way);
        failures.add(reason.as(reason.kind(), way.name()));
        left.remove();
    }

    /** Whether the same way may be tried with a new TLS session. */
    boolean mayRenewSession() {
        return newSessions++ < MOST_NEW_SESSIONS;
    }

    boolean hasNext() {
        return !left.isEmpty();
    }

    /** The last try has cost the control channel. */
    void controlLost() {
        controlLost = true;
    }

    /** The server may have lost the transfer's command, and no byte was moved. Told alone, it may be heard: once. */
    void commandLost() {
        controlLost = !commandLost;
        commandLost = true;
    }

    /** Whether the search can go on with a new control channel, since it was a try of ours that has cost the last one. */
    public boolean goesOnElsewhere() {
        return controlLost && hasNext();
    }

    /** No way led to a data channel. */
    FtpFailure failure(Command transfer) {
        FtpFailure last = failures.get(failures.size() - 1);
        Kind kind = last.kind() == Kind.TIMED_OUT || isRefusal() ? last.kind() : Kind.INCOMPLETE;
        String all = failures.stream().map(Throwable::getMessage).collect(Collectors.joining("; "));
        FtpFailure failure = last.as(kind, transfer + ": no data channel", all);
        failures.stream().limit(failures.size() - 1L).forEach(failure::addSuppressed);
        return failure;
    }

    private boolean isRefusal() {
        return failures.stream().allMatch(each -> each.kind() == Kind.REFUSED);
    }
}
