package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.util.stream.Stream;
import org.ftpra.adapter.config.DeliverySettings;
import org.ftpra.adapter.config.Sequence;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Ticker;

/**
 * Looks for files when it is time, and not while enough are waiting; and wakes couriers when a file is due for another attempt. One
 * thread of the container at a time is in it. Thread-safe.
 */
final class Poller {

    private static final int MOST_BATCHES = 4;
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
    private int turn;
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

    /** What does not work: the server, or some of the directories. */
    Stream<InboxReport.Problem> problems() {
        return Stream.concat(condition.problem(InboxReport.Subject.SERVER).stream(), search.problems());
    }

    /** For how long the server is left alone; zero while it answers. */
    Duration backoff() {
        return backoff.current();
    }

    /**
     * Those that wait for others do not keep others from being found, up to this many. In a strict order all wait: what comes
     * meanwhile may be before what would be found.
     */
    private int most() {
        DeliverySettings delivery = activation.settings().delivery();
        return delivery.sequence() == Sequence.STRICT ? 1 : MOST_BATCHES * delivery.batchSize();
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
        whenItIsTime();
    }

    synchronized void soon() {
        later(Duration.ZERO);
    }

    /** Whoever changes what is to be done says so afterwards, and what is then next is found out here. */
    private synchronized void whenItIsTime() {
        later(untilNext());
    }

    /** Only the latest word counts. */
    private void later(Duration delay) {
        turn++;
        int mine = turn;
        if (!closed) {
            activation.work().later(() -> run(mine), delay);
        }
    }

    private synchronized boolean isLatest(int word) {
        return word == turn && !closed;
    }

    private void run(int mine) {
        synchronized (inside) {
            if (isLatest(mine)) {
                try {
                    poll();
                } finally {
                    whenItIsTime();
                }
            }
        }
    }

    private void poll() {
        couriers.review(session);
        if (!paused && agenda.isIdle() && agenda.hasRoom(most()) && ticker.nanos() - nextLook >= 0) {
            look();
        }
        couriers.wake();
    }

    private void look() {
        long begin = ticker.nanos();
        nextLook = begin + interval().toNanos();
        try {
            session.refresh();
            agenda.startOfListing();
            Findings found = session.use(search::look);
            more = found.more();
            search.untilWhole().ifPresent(this::lookAgainIn);
            found.claimed().forEach(due -> agenda.addLater(due.task(), due.delay()));
            agenda.add(found.fresh());
            figures.listed(
                    Duration.ofNanos(ticker.nanos() - begin), found.fresh().size());
            backoff.reset();
            condition.works();
            if (found.isEmpty()) {
                couriers.nothingToClaim();
            }
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
        if (paused) {
            return interval();
        }
        Duration look = Duration.ofNanos(Math.max(0, nextLook - ticker.nanos()));
        boolean busy = !agenda.isIdle() || !agenda.hasRoom(most());
        Duration wait = look.isZero() && busy ? interval() : look;
        return agenda.untilDue().filter(due -> due.compareTo(wait) < 0).orElse(wait);
    }

    /** No look begins while this is so; transactions are looked after all the same. */
    void pause(boolean wanted) {
        paused = wanted;
        soon();
    }

    void close() {
        closed = true;
        session.cut();
    }
}
