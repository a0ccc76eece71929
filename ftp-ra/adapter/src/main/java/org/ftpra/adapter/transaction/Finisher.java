package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.transaction.xa.XAException;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;

/**
 * Finishes what no transaction manager will ask for any more: branches that are decided, and hidden names of those rolled
 * back. Tries again with growing pauses, in the container's threads. Thread-safe.
 */
final class Finisher implements Branches.Unfinished {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Completion completion;
    private final ResourceManagers managers;
    private final AdapterWork work;
    private final CompletionClock clock;
    private final Duration heuristicAfter;
    private final Map<Branch, Long> pending = new ConcurrentHashMap<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile Duration pause = FIRST_PAUSE;
    private volatile boolean stopped;

    Finisher(
            Completion completion,
            ResourceManagers managers,
            AdapterWork work,
            CompletionClock clock,
            Duration heuristicAfter) {
        this.completion = completion;
        this.managers = managers;
        this.work = work;
        this.clock = clock;
        this.heuristicAfter = heuristicAfter;
    }

    @Override
    public void toCommit(Branch branch) {
        add(branch);
    }

    @Override
    public void toClean(Branch branch) {
        add(branch);
    }

    private void add(Branch branch) {
        pending.putIfAbsent(branch, clock.nanos());
        schedule(pause);
    }

    /** A server may be reachable now that was not before. */
    void hurry() {
        pause = FIRST_PAUSE;
        if (!pending.isEmpty()) {
            schedule(Duration.ZERO);
        }
    }

    /** Whoever was to run it may be gone. */
    void again() {
        scheduled.set(false);
        hurry();
    }

    void stop() {
        stopped = true;
    }

    boolean isIdle() {
        return pending.isEmpty();
    }

    private void schedule(Duration delay) {
        if (!stopped && scheduled.compareAndSet(false, true)) {
            work.later(this::run, delay);
        }
    }

    private void run() {
        scheduled.set(false);
        boolean progress = false;
        for (List<Branch> ofOne : byResource().values()) {
            progress |= finishAll(ofOne);
        }
        Duration doubled = pause.multipliedBy(2);
        pause = progress ? FIRST_PAUSE : doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        if (!pending.isEmpty()) {
            schedule(pause);
        }
    }

    private Map<ResourceId, List<Branch>> byResource() {
        return pending.keySet().stream()
                .filter(branch -> managers.isKnown(branch.resource()))
                .collect(Collectors.groupingBy(Branch::resource));
    }

    /** Whether any is finished. */
    private boolean finishAll(List<Branch> branches) {
        Deque<Branch> left = new ArrayDeque<>(branches);
        Sessions sessions = managers.of(branches.get(0).resource());
        while (!left.isEmpty() && !stopped) {
            try {
                sessions.use(session -> finishSome(left, session));
            } catch (FtpFailure e) {
                finish(left, Sessions.failing(e));
            }
        }
        return !pending.keySet().containsAll(branches);
    }

    private void finish(Deque<Branch> left, Sessions sessions) {
        while (!left.isEmpty()) {
            isFinished(left.remove(), sessions);
        }
    }

    /** At least one, and more in the same session as long as all goes well: a log-in takes longer than a branch. */
    private Void finishSome(Deque<Branch> left, FtpSession session) {
        boolean well = true;
        while (well && !left.isEmpty() && !stopped) {
            well = isFinished(left.remove(), Sessions.of(session)) && session.isUsable();
        }
        return null;
    }

    private boolean isFinished(Branch branch, Sessions sessions) {
        Long since = pending.get(branch);
        boolean finished = since == null || isFinished(branch, since, sessions);
        if (finished) {
            pending.remove(branch);
        }
        return finished;
    }

    private boolean isFinished(Branch branch, long since, Sessions sessions) {
        if (!branch.completing().tryLock()) {
            return false;
        }
        try {
            return finish(branch, since, sessions);
        } catch (XAException e) {
            return branch.state() == BranchState.HEURISTIC;
        } finally {
            branch.completing().unlock();
        }
    }

    private boolean finish(Branch branch, long since, Sessions sessions) throws XAException {
        return switch (branch.state()) {
            case COMMITTING -> isCommitted(branch, sessions, since);
            case ROLLED_BACK -> completion.rollback().isTakenBack(branch, sessions);
            default -> true;
        };
    }

    private boolean isCommitted(Branch branch, Sessions sessions, long since) throws XAException {
        FtpFailure failure = completion.tryOnce(branch, sessions);
        if (failure == null) {
            TransactionLog.finished(branch);
            return true;
        }
        Duration waited = Duration.ofNanos(clock.nanos() - since);
        if (!Outage.isOne(failure) && waited.compareTo(heuristicAfter) > 0) {
            throw completion.heuristic(branch, failure.getMessage());
        }
        return false;
    }
}
