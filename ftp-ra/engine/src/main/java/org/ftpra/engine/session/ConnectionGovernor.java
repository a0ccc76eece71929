package org.ftpra.engine.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.control.Ticker;

/**
 * Lets sessions be opened on one server within what it bears, for each user by itself; who must wait does so in the order
 * of coming. Thread-safe: guarded by itself; nobody is told anything, and no session ended, under the lock.
 */
public final class ConnectionGovernor {

    /** Milliseconds after which idle sessions are looked for again: one that was never used does not tell. */
    private static final long LOOK_AGAIN = 1000;

    private final String server;
    private final Consumer<Notice> notices;
    private final Map<String, LoginLimit> limits = new HashMap<>();
    private final Map<String, Deque<SessionPermit>> queues = new HashMap<>();
    private final Set<SessionPermit> open = new LinkedHashSet<>();

    ConnectionGovernor(String server, Consumer<Notice> notices) {
        this.server = server;
        this.notices = notices;
    }

    /** For one more session of this user; nothing is asked for yet. */
    SessionPermit permit(String user, Ticker ticker) {
        return new SessionPermit(this, user, ticker);
    }

    /** Waits until a session may be opened. An idle one that can be spared is ended for it. */
    void admit(SessionPermit permit, Deadline deadline, FtpFailure refusal) throws FtpFailure {
        line(permit);
        try {
            while (!tryAdmit(permit)) {
                if (!endIdle(permit)) {
                    await(permit, deadline, refusal);
                }
            }
        } finally {
            leaveLine(permit);
        }
    }

    /** Who was refused is first again. */
    private synchronized void line(SessionPermit permit) {
        Deque<SessionPermit> queue = queues.computeIfAbsent(permit.user(), user -> new ArrayDeque<>());
        if (permit.wasRefused()) {
            queue.addFirst(permit);
        } else {
            queue.addLast(permit);
        }
    }

    private synchronized void leaveLine(SessionPermit permit) {
        Deque<SessionPermit> queue = queues.get(permit.user());
        queue.remove(permit);
        if (queue.isEmpty()) {
            queues.remove(permit.user());
        }
        notifyAll();
    }

    private synchronized boolean tryAdmit(SessionPermit permit) throws FtpFailure {
        permit.checkNotReleased();
        boolean may = isFirst(permit) && limit(permit).untilTry(permit.now()) == 0;
        if (may) {
            limit(permit).admitted(permit.now());
            permit.moveTo(SessionPermit.State.TRIED);
        }
        return may;
    }

    private boolean isFirst(SessionPermit permit) {
        return queues.get(permit.user()).peek() == permit;
    }

    private LoginLimit limit(SessionPermit permit) {
        return limits.computeIfAbsent(permit.user(), user -> new LoginLimit());
    }

    /** Whether a session was ended so that there may be a place. */
    private boolean endIdle(SessionPermit wanting) {
        return whoMaySpare(wanting).stream().anyMatch(SessionPermit::endIfIdle);
    }

    /** Those of the same user; where it has none and was refused, the server counts those of others. */
    private synchronized List<SessionPermit> whoMaySpare(SessionPermit wanting) {
        List<SessionPermit> own = ofUser(wanting.user()).toList();
        if (!isFirst(wanting)) {
            return List.of();
        } else if (limit(wanting).isFull()) {
            return own;
        }
        return own.isEmpty() && wanting.wasRefused() ? List.copyOf(open) : List.of();
    }

    private Stream<SessionPermit> ofUser(String user) {
        return open.stream().filter(permit -> permit.user().equals(user));
    }

    private synchronized void await(SessionPermit permit, Deadline deadline, FtpFailure refusal) throws FtpFailure {
        if (deadline.hasPassed()) {
            throw noPlace(permit, refusal);
        }
        long untilTry = (limit(permit).untilTry(permit.now()) + 999_999) / 1_000_000;
        try {
            if (!isFirst(permit) || untilTry > 0) {
                long longest = isFirst(permit) ? Math.min(untilTry, LOOK_AGAIN) : Long.MAX_VALUE;
                wait(Math.max(1, Math.min(deadline.millisLeft(), longest)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FtpFailure.of(Kind.CONNECTION_LOST, "interrupted while waiting for a place on " + server, e);
        }
    }

    private FtpFailure noPlace(SessionPermit permit, FtpFailure refusal) {
        String message = server + " bears no more sessions of user " + permit.user() + " than the "
                + limit(permit).open() + " that are open and in use here, and none ended in time (loginWaitTimeout)";
        return refusal == null
                ? FtpFailure.of(Kind.TIMED_OUT, message)
                : FtpFailure.of(Kind.TIMED_OUT, message, refusal);
    }

    void opened(SessionPermit permit) {
        change(permit, SessionPermit.State.OPEN);
    }

    void refused(SessionPermit permit) {
        change(permit, SessionPermit.State.REFUSED);
    }

    void interrupted(SessionPermit permit) {
        change(permit, SessionPermit.State.TRIED);
    }

    void release(SessionPermit permit) {
        change(permit, SessionPermit.State.RELEASED);
    }

    private void change(SessionPermit permit, SessionPermit.State next) {
        note(permit, next).ifPresent(notices);
    }

    private synchronized Optional<Notice> note(SessionPermit permit, SessionPermit.State next) {
        SessionPermit.State present = permit.state();
        if (present == SessionPermit.State.RELEASED) {
            return Optional.empty();
        }
        permit.moveTo(next);
        account(permit, present, next);
        notifyAll();
        return news(permit);
    }

    private void account(SessionPermit permit, SessionPermit.State present, SessionPermit.State next) {
        LoginLimit limit = limit(permit);
        long now = permit.now();
        if (present == SessionPermit.State.OPEN) {
            ended(permit, next, limit, now);
        } else if (present == SessionPermit.State.TRIED) {
            tried(permit, next, limit, now);
        }
    }

    private void ended(SessionPermit permit, SessionPermit.State next, LoginLimit limit, long now) {
        open.remove(permit);
        if (next == SessionPermit.State.TRIED) {
            limit.interrupted(now);
        } else {
            limit.ended(now);
        }
        limits.values().forEach(LoginLimit::anotherEnded);
    }

    private void tried(SessionPermit permit, SessionPermit.State next, LoginLimit limit, long now) {
        switch (next) {
            case OPEN -> {
                open.add(permit);
                limit.opened(now);
            }
            case REFUSED -> limit.refused(now);
            default -> limit.failed();
        }
    }

    /** What is to be told, and forgets a user of whom nothing is known. */
    private Optional<Notice> news(SessionPermit permit) {
        LoginLimit limit = limit(permit);
        if (limit.isForgettable()) {
            limits.remove(permit.user());
        }
        if (!limit.wantsTelling()) {
            return Optional.empty();
        }
        boolean grown = limit.hasGrown();
        int most = limit.tell();
        return Optional.of(
                grown
                        ? new Notice.LimitGrown(server, permit.user(), most)
                        : new Notice.LimitLearned(server, permit.user(), most));
    }

    /** Somebody's session may have become idle. */
    synchronized void somethingIdle() {
        notifyAll();
    }
}
