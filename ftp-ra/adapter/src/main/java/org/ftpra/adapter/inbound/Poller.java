package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Ticker;

/**
 * Looks for files when it is time, and not while enough are waiting; and wakes couriers when a file is due for another attempt. One
 * thread of the container at a time is in it. Thread-safe.
 */
final class Poller {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Activation activation;
    private final Search search;
    private final Agenda agenda;
    private final Couriers couriers;
    private final Figures figures;
    private final InboxSession session;
    private final Ticker ticker;
    private final Backoff backoff;
    private final Condition condition;
    private final AtomicInteger turn = new AtomicInteger();
    private final Object inside = new Object();
    private volatile long nextLook;
    private volatile boolean more;
    private volatile boolean paused;
    private volatile boolean closed;

    Poller(Activation activation, Search search, Agenda agenda, Couriers couriers, Figures figures) {
        this.activation = activation;
        this.search = search;
        this.agenda = agenda;
        this.couriers = couriers;
        this.figures = figures;
        this.session = new InboxSession(activation.opening());
        this.ticker = activation.ticker();
        this.nextLook = ticker.nanos();
        Duration interval = interval();
        this.backoff = new Backoff(interval, interval.compareTo(LONGEST_PAUSE) > 0 ? interval : LONGEST_PAUSE);
        this.condition =
                new Condition(e -> InboundLog.serverLost(activation, e), () -> InboundLog.serverBack(activation));
    }

    Condition condition() {
        return condition;
    }

    private Duration interval() {
        return activation.settings().search().pollInterval();
    }

    /** Nothing is left to deliver: if there was more than one batch, the next is looked for at once. */
    void idle() {
        if (more) {
            more = false;
            nextLook = ticker.nanos();
        }
        if (nextLook - ticker.nanos() <= 0) {
            soon();
        }
    }

    void soon() {
        later(Duration.ZERO);
    }

    /** Only the latest word counts. */
    private void later(Duration delay) {
        int mine = turn.incrementAndGet();
        if (!closed) {
            activation.work().later(() -> run(mine), delay);
        }
    }

    private void run(int mine) {
        synchronized (inside) {
            if (mine == turn.get() && !closed) {
                try {
                    poll();
                } finally {
                    later(untilNext());
                }
            }
        }
    }

    private void poll() {
        couriers.review(session);
        if (!paused && agenda.isIdle() && ticker.nanos() - nextLook >= 0) {
            look();
        }
        couriers.wake();
    }

    private void look() {
        long begin = ticker.nanos();
        nextLook = begin + interval().toNanos();
        try {
            session.refresh();
            Findings found = session.use(search::look);
            more = found.more();
            search.untilWhole().ifPresent(this::lookAgainIn);
            found.claimed().forEach(due -> agenda.addLater(due.task(), due.delay()));
            agenda.add(found.fresh());
            figures.listed(
                    Duration.ofNanos(ticker.nanos() - begin), found.fresh().size());
            backoff.reset();
            condition.works();
        } catch (FtpFailure e) {
            nextLook = ticker.nanos() + backoff.next().toNanos();
            if (!closed) {
                condition.failed(e);
            }
        }
    }

    /** A file may be whole before the next poll. */
    private void lookAgainIn(Duration time) {
        long next = ticker.nanos() + time.toNanos();
        nextLook = next - nextLook < 0 ? next : nextLook;
    }

    /** While there is something to deliver, the couriers tell when there is not. */
    private Duration untilNext() {
        Duration look = Duration.ofNanos(Math.max(0, nextLook - ticker.nanos()));
        Duration wait = look.isZero() && (paused || !agenda.isIdle()) ? interval() : look;
        return agenda.untilDue().filter(due -> due.compareTo(wait) < 0).orElse(wait);
    }

    void pause(boolean wanted) {
        paused = wanted;
        soon();
    }

    boolean isPaused() {
        return paused;
    }

    void close() {
        closed = true;
        session.cut();
    }
}
