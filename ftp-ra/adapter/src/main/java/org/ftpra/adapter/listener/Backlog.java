package org.ftpra.adapter.listener;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ftpra.adapter.delivery.RetryPauses;
import org.ftpra.adapter.transaction.AdapterWork;

/**
 * Uploads that were acknowledged and wait for their delivery, of one intake. They are in the journal: when this ends, the next one
 * goes on with them. Thread-safe: guarded by itself.
 */
final class Backlog {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Intake intake;
    private final Receipts receipts;
    private final DeadUploads deadUploads;
    private final AdapterWork work;
    private final Callers callers;
    private final RetryPauses pauses;
    private final Queue<Accepted> ready = new ArrayDeque<>();
    private final Map<Fingerprint, Integer> refusals = new ConcurrentHashMap<>();
    private int running;
    private int waiting;
    private boolean closed;

    Backlog(Intake intake, Receipts receipts, DeadUploads deadUploads, AdapterWork work, Callers callers) {
        this.callers = callers;
        this.intake = intake;
        this.receipts = receipts;
        this.deadUploads = deadUploads;
        this.work = work;
        this.pauses = new RetryPauses(
                intake.settings().retry().delay(), intake.settings().retry().delayMax());
    }

    /** One more to be delivered, as soon as there is a place for it. */
    synchronized void add(Accepted upload) {
        ready.add(upload);
        begin();
    }

    /** Those that an earlier life has left: the journal is looked through once for all of them. */
    void takeUp(List<Accepted> left) {
        Set<Fingerprint> promised = receipts.promised();
        left.forEach(upload -> takeUp(upload, promised.contains(upload.fingerprint())));
    }

    /** One that is not settled. */
    private void takeUp(Accepted upload) {
        takeUp(upload, receipts.isPromised(upload.fingerprint()));
    }

    /** Its last delivery may be promised still. */
    private void takeUp(Accepted upload, boolean promised) {
        if (promised) {
            later(() -> takeUp(upload), LOOK_AGAIN);
            return;
        }
        switch (receipts.of(upload.fingerprint())) {
            case ACCEPTED -> add(upload);
            case REFUSED -> bury(upload, receipts.refusal(upload));
            default -> deadUploads.taken(upload);
        }
    }

    private synchronized void begin() {
        while (!closed
                && !ready.isEmpty()
                && running < intake.settings().delivery().maxConcurrency()) {
            Accepted upload = ready.remove().attempted();
            running++;
            work.later(() -> deliver(upload), Duration.ZERO);
        }
    }

    private void deliver(Accepted upload) {
        try {
            if (upload.attempts() > intake.settings().retry().maxAttempts()) {
                bury(
                        upload,
                        "none of " + (upload.attempts() - 1)
                                + " attempts ended: the application server failed or died in the last one");
            } else {
                UploadDelivery delivery = intake.delivery(upload, receipts);
                settle(upload, delivery, answer(upload, delivery));
            }
        } catch (RuntimeException e) {
            ListenerLog.notAttempted(intake, upload, e);
            later(() -> takeUp(upload), pauses.after(upload.attempts()));
        } finally {
            ended();
        }
    }

    private Answer answer(Accepted upload, UploadDelivery delivery) {
        intake.begun();
        try {
            return intake.outcomes().counted(callers.call(upload.file().partner(), delivery::run));
        } finally {
            intake.ended();
        }
    }

    private void settle(Accepted upload, UploadDelivery delivery, Answer answer) {
        if (answer.outcome() != Answer.Outcome.BUSY) {
            refusals.remove(upload.fingerprint());
        }
        switch (answer.outcome()) {
            case TAKEN -> deadUploads.taken(upload);
            case BUSY ->
                again(upload.notAttempted(), pauses.after(refusals.merge(upload.fingerprint(), 1, Integer::sum)));
            case UNDECIDED -> later(() -> takeUp(upload), LOOK_AGAIN);
            case ROLLED_BACK -> failed(upload, delivery.reason());
            default -> takeUp(upload);
        }
    }

    private void failed(Accepted upload, String reason) {
        if (receipts.of(upload.fingerprint()) != Receipts.State.ACCEPTED) {
            takeUp(upload);
        } else if (upload.attempts() >= intake.settings().retry().maxAttempts()) {
            bury(upload, reason);
        } else {
            again(upload, pauses.after(upload.attempts()));
        }
    }

    /** The bean is not called once more for what only the local disk does not take. */
    private void bury(Accepted upload, String reason) {
        try {
            deadUploads.bury(upload, reason);
            intake.outcomes().deadLettered();
        } catch (IOException | RuntimeException e) {
            ListenerLog.notAttempted(intake, upload, e);
            later(() -> bury(upload, reason), intake.settings().retry().delayMax());
        }
    }

    private void again(Accepted upload, Duration pause) {
        later(() -> add(upload), pause);
    }

    private synchronized void later(Runnable task, Duration pause) {
        waiting++;
        work.later(
                () -> {
                    waitsNoMore();
                    task.run();
                },
                pause);
    }

    private synchronized void waitsNoMore() {
        waiting--;
    }

    private synchronized void ended() {
        running--;
        begin();
    }

    /** How many are to be delivered. */
    synchronized int size() {
        return ready.size() + running + waiting;
    }

    /** Begins no more. */
    synchronized void close() {
        closed = true;
    }
}
