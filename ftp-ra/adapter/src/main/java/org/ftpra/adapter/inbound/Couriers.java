package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ftpra.adapter.transaction.Ending;

/**
 * The couriers of one activation: as many at work as there are files for, and as {@code maxConcurrency} lets. Thread-safe: guarded
 * by itself; nothing is asked of a server or a bean under that lock.
 */
final class Couriers {

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Activation activation;
    private final Claims claims;
    private final KeptFiles kept;
    private final Agenda agenda;
    private final Figures figures;
    private final Failures failures;
    private final Runnable idle;
    private final int most;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMinutes(1));
    private final Condition claiming;
    private final Condition beans;
    private final CourierSessions sessions;
    private final Set<Thread> threads = new HashSet<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private int active;
    private boolean paused;
    private boolean halted;
    private boolean closed;

    /**
     * None at work.
     *
     * @param idle told when there is nothing left to deliver
     */
    Couriers(Activation activation, Claims claims, KeptFiles kept, Agenda agenda, Figures figures, Runnable idle) {
        this.activation = activation;
        this.claims = claims;
        this.kept = kept;
        this.agenda = agenda;
        this.figures = figures;
        this.failures = new Failures(activation, claims, agenda, figures);
        this.idle = idle;
        this.most = activation.settings().delivery().maxConcurrency();
        this.claiming =
                new Condition(e -> InboundLog.claimRefused(activation, e), () -> InboundLog.claimsWork(activation));
        this.sessions = new CourierSessions(activation);
        this.beans = new Condition(e -> InboundLog.noBean(activation, e), () -> InboundLog.beansAgain(activation));
    }

    /** What does not work: claiming, or the container. */
    Stream<InboxReport.Problem> problems() {
        return Stream.concat(
                claiming.problem(InboxReport.Subject.CLAIM).stream(), beans.problem(InboxReport.Subject.BEAN).stream());
    }

    /** For how long the container is left alone; zero while it gives beans. */
    Duration backoff() {
        return backoff.current();
    }

    synchronized int undecidedFiles() {
        return undecided.size();
    }

    /** What is being delivered goes on; nothing new is begun while this is so. */
    synchronized void halt(boolean wanted) {
        halted = wanted;
    }

    /** A look has found no file that could not be claimed. */
    void nothingToClaim() {
        claiming.works();
    }

    /** Puts as many to work as there is work for. */
    synchronized void wake() {
        for (long wanted = isResting() ? 0 : agenda.readyFiles(); wanted > 0 && active < most; wanted--) {
            active++;
            activation.work().later(this::work, Duration.ZERO);
        }
    }

    private boolean isResting() {
        return closed || paused || halted;
    }

    private void work() {
        begin();
        InboxSession session = sessions.take();
        try {
            new Courier(activation, claims, kept, this, failures, session).run();
        } finally {
            end();
            sessions.giveBack(session);
        }
        idle.run();
    }

    private synchronized void begin() {
        threads.add(Thread.currentThread());
    }

    /** What a courier does next; if nothing, it counts no more from this moment on, so that whoever comes with work is heard. */
    synchronized Optional<FileTask> next() {
        Optional<FileTask> task = isResting() ? Optional.empty() : agenda.take();
        if (task.isEmpty()) {
            end();
        }
        return task;
    }

    private synchronized void end() {
        if (threads.remove(Thread.currentThread())) {
            active--;
            notifyAll();
        }
    }

    void delivered(FileTask task, Claim claim, boolean refused) {
        if (refused) {
            figures.deadLettered();
        } else {
            figures.delivered();
        }
        works();
        agenda.done(task);
        claims.release(claim);
    }

    /** The same of a file that stays. */
    void kept(FileTask task) {
        figures.delivered();
        works();
        agenda.done(task);
    }

    /** What has been delivered cannot be asked now; the next poll finds the file again, if it was not. */
    void forgotten(FileTask task, Exception reason) {
        serverFailed(task, reason);
    }

    private void works() {
        backoff.reset();
        beans.works();
        claiming.works();
    }

    /** Somebody else was quicker. */
    void gone(FileTask task) {
        agenda.done(task);
    }

    /** The next poll finds it again; all couriers wait a little, lest each file cost a log-in that fails. */
    void serverFailed(FileTask task, Exception reason) {
        claiming.failed(reason);
        agenda.done(task);
        pause();
    }

    void broken(FileTask task, Throwable problem) {
        InboundLog.broken(activation, task, problem);
        agenda.done(task);
        pause();
    }

    /** An operator sees to it. */
    void heuristic(FileTask task, Claim claim) {
        agenda.done(task);
        claims.release(claim);
    }

    /** The container gives no bean now; all couriers wait. */
    void unavailable(FileTask task, Exception reason) {
        beans.failed(reason);
        agenda.giveBack(task, Duration.ZERO);
        pause();
    }

    /** All of them, once: several may meet the same problem at the same time. */
    private synchronized void pause() {
        if (!paused) {
            paused = true;
            activation.work().later(this::goOn, backoff.next());
        }
    }

    private void goOn() {
        synchronized (this) {
            paused = false;
        }
        wake();
    }

    synchronized void undecided(FileTask task, Claim claim, FileDelivery delivery) {
        InboundLog.undecided(activation, claim);
        undecided.add(new Undecided(task, claim, delivery));
    }

    /** Looks whether transactions were decided meanwhile, and ends sessions that nobody has used for a while. */
    void review(InboxSession session) {
        for (Undecided each : decided()) {
            switch (each.delivery().ending()) {
                case ROLLED_BACK ->
                    failures.failed(
                            session, each.task(), each.claim(), each.delivery().reason());
                case HEURISTIC -> heuristic(each.task(), each.claim());
                default -> delivered(each.task(), each.claim(), each.delivery().isRefused());
            }
        }
        sessions.endOld();
    }

    private synchronized List<Undecided> decided() {
        List<Undecided> decided = undecided.stream()
                .filter(each -> each.delivery().ending() != Ending.OPEN)
                .toList();
        undecided.removeAll(decided);
        return decided;
    }

    /** Begins nothing more; waits for what was begun, then cuts its sessions. Never waits for the thread that calls it. */
    void close(Duration patience) {
        failures.end();
        synchronized (this) {
            closed = true;
        }
        sessions.close();
        if (!await(patience)) {
            InboundLog.stillDelivering(activation, active());
            sessions.cut();
            await(LAST_WORDS);
        }
    }

    private synchronized boolean await(Duration patience) {
        long end = activation.ticker().nanos() + patience.toNanos();
        int own = threads.contains(Thread.currentThread()) ? 1 : 0;
        try {
            for (long left = patience.toMillis();
                    active > own && left > 0;
                    left = (end - activation.ticker().nanos()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return active <= own;
    }

    private synchronized int active() {
        return active;
    }

    private record Undecided(FileTask task, Claim claim, FileDelivery delivery) {}
}
