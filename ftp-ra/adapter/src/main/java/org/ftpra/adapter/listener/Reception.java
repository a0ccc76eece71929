package org.ftpra.adapter.listener;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkAdapter;
import jakarta.resource.spi.work.WorkEvent;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Has uploads delivered in the container's threads, while the partner's thread waits for the answer. Of two that are the same, the
 * second waits for what becomes of the first. Thread-safe.
 */
final class Reception {

    /** How long a decision may take once the transaction has our vote. */
    private static final Duration DECISION = Duration.ofSeconds(30);

    private final WorkManager work;
    private final Callers callers;
    private final Receipts receipts;
    private final Spool spool;
    private final Map<Fingerprint, Pending> current = new ConcurrentHashMap<>();

    Reception(WorkManager work, Callers callers, Receipts receipts, Spool spool) {
        this.work = work;
        this.callers = callers;
        this.spool = spool;
        this.receipts = receipts;
    }

    /** Whom beans see as their caller. */
    Callers callers() {
        return callers;
    }

    /**
     * What the partner is to be told; waits for it as long as the intake says.
     *
     * @param present whether the partner's control channel is open
     * @param over told the answer once nobody reads the content any more, which may be later
     */
    Answer take(Intake intake, Received file, BooleanSupplier present, Consumer<Answer> over) {
        Fingerprint fingerprint = Fingerprint.of(spool, file);
        Pending pending = new Pending(over);
        pending.atLast(() -> current.remove(fingerprint, pending));
        Pending earlier = current.putIfAbsent(fingerprint, pending);
        while (earlier != null) {
            if (!earlier.isOver(intake.patience())) {
                return pending.told(Answer.undecided());
            }
            earlier = current.putIfAbsent(fingerprint, pending);
        }
        return intake.outcomes().counted(take(intake, file, new Waiting(present), pending));
    }

    private Answer take(Intake intake, Received file, Waiting partner, Pending pending) {
        Fingerprint fingerprint = Fingerprint.of(spool, file);
        Receipts.State state = receipts.of(fingerprint);
        if (state == Receipts.State.IN_DOUBT) {
            return pending.told(Answer.undecided());
        }
        boolean known = state != Receipts.State.UNKNOWN;
        if (known && !intake.deliversDuplicates()) {
            ListenerLog.known(intake, file);
            return pending.told(Answer.known());
        }
        if (!intake.acknowledgesAfterCommit()) {
            return pending.told(accept(intake, file, known));
        }
        UploadDelivery delivery = intake.delivery(file, fingerprint, receipts, partner, known);
        return deliver(delivery, file, intake, partner, pending);
    }

    /** The file is durable already; what is known of it is, before the partner is told. */
    private Answer accept(Intake intake, Received file, boolean known) {
        Fingerprint own = Fingerprint.of(spool, file);
        boolean further = known || intake.settings().duplicates().window().isZero();
        try {
            Received kept = file.at(spool.accept(file.content()));
            Optional<String> directory = intake.directoryOf(file.path());
            Accepted upload = new Accepted(further ? own.further() : own, kept, directory, known, 0);
            receipts.accepted(upload);
            intake.backlog().add(upload);
            return Answer.kept();
        } catch (IOException e) {
            ListenerLog.notAccepted(intake, file, e);
            return Answer.busy("it cannot be kept");
        }
    }

    private Answer deliver(UploadDelivery delivery, Received file, Intake intake, Waiting partner, Pending pending) {
        long began = System.nanoTime();
        if (!intake.awaitTurn()) {
            return pending.told(Answer.busy("there is too much to do"));
        }
        Duration left = intake.patience().minusNanos(System.nanoTime() - began);
        try {
            intake.begun();
            pending.then(() -> {
                intake.leave();
                intake.ended();
            });
            Work delivering = callers.work(file.partner(), () -> deliver(delivery, pending));
            work.scheduleWork(delivering, WorkManager.INDEFINITE, null, new NotDelivered(intake, file, pending));
        } catch (WorkException e) {
            ListenerLog.workRejected(intake, file, e);
            return pending.told(Answer.busy("there is too much to do"));
        }
        return await(intake, file, left, partner, pending);
    }

    private static Answer await(Intake intake, Received file, Duration left, Waiting partner, Pending pending) {
        if (pending.isOver(left)) {
            return pending.answer();
        }
        if (partner.giveUp()) {
            ListenerLog.late(intake, file, intake.patience());
            return Answer.late();
        }
        return pending.isOver(DECISION) ? pending.answer() : Answer.undecided();
    }

    private static void deliver(UploadDelivery delivery, Pending pending) {
        try {
            pending.give(delivery.run());
        } finally {
            pending.give(Answer.undecided());
        }
    }

    /** Where the container takes the work and does not begin it, as when it does not know the partner. */
    private static final class NotDelivered extends WorkAdapter {

        private final Intake intake;
        private final Received file;
        private final Pending pending;

        NotDelivered(Intake intake, Received file, Pending pending) {
            this.intake = intake;
            this.file = file;
            this.pending = pending;
        }

        @Override
        public void workRejected(WorkEvent event) {
            failed(event);
        }

        @Override
        public void workCompleted(WorkEvent event) {
            if (event.getException() != null) {
                failed(event);
            }
        }

        private void failed(WorkEvent event) {
            if (pending.give(Answer.busy("the application server does not begin its delivery"))) {
                ListenerLog.workRejected(intake, file, event.getException());
            }
        }
    }
}
