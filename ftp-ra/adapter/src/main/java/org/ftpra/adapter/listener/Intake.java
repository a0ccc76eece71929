package org.ftpra.adapter.listener;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ftpra.adapter.config.Acknowledgement;
import org.ftpra.adapter.config.Duplicates;
import org.ftpra.adapter.config.IntakeSettings;
import org.ftpra.adapter.delivery.Beans;
import org.ftpra.adapter.listener.Answer.Outcome;

/** One activation: what comes into its directories goes to its beans. Thread-safe. */
final class Intake {

    private final IntakeSettings settings;
    private final Beans beans;
    private volatile Backlog backlog;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger answering = new AtomicInteger();
    private final Outcomes outcomes = new Outcomes();
    private final Replies replies = new Replies();
    private final Semaphore turns;

    Intake(IntakeSettings settings, Beans beans) {
        this.settings = settings;
        this.turns = new Semaphore(settings.delivery().maxConcurrency(), true);
        this.beans = beans;
    }

    /** Begins; before, nothing may come. */
    void open(Backlog of) {
        backlog = of;
    }

    Backlog backlog() {
        return backlog;
    }

    IntakeSettings settings() {
        return settings;
    }

    /** Of its directories, the nearest above this path. */
    Optional<String> directoryOf(String path) {
        return Arrivals.nearest(settings.directories(), path);
    }

    Beans beans() {
        return beans;
    }

    /** How long a partner waits for an answer. */
    Duration patience() {
        return settings.delivery().timeout();
    }

    boolean deliversDuplicates() {
        return settings.duplicates().action() == Duplicates.DELIVER;
    }

    /** A delivery to one of its beans, while the partner waits. */
    UploadDelivery delivery(
            Received file, Fingerprint fingerprint, Receipts receipts, Waiting partner, boolean possibleDuplicate) {
        DeliveredUpload upload = new DeliveredUpload(file, 1, possibleDuplicate);
        return delivery(file, fingerprint, upload, receipts, partner, () -> {});
    }

    /** A delivery of what was acknowledged; it counts only as long as no other has. */
    UploadDelivery delivery(Accepted accepted, Receipts receipts) {
        DeliveredUpload upload =
                new DeliveredUpload(accepted.file(), accepted.attempts(), accepted.possibleDuplicate());
        Waiting nobody = new Waiting(() -> receipts.of(accepted.fingerprint()) == Receipts.State.ACCEPTED);
        return delivery(
                accepted.file(), accepted.fingerprint(), upload, receipts, nobody, () -> receipts.attempted(accepted));
    }

    private UploadDelivery delivery(
            Received file,
            Fingerprint fingerprint,
            DeliveredUpload upload,
            Receipts receipts,
            Waiting partner,
            UploadDelivery.Beginning beginning) {
        Duration window = settings.duplicates().window();
        UploadResource resource = new UploadResource(receipts, fingerprint, window, partner);
        return new UploadDelivery(beans, file, upload, resource, beginning);
    }

    /** Whether partners wait for the commit. */
    boolean acknowledgesAfterCommit() {
        return settings.acknowledgement() == Acknowledgement.AFTER_COMMIT;
    }

    /** A partner is about to be answered: the end waits for that. */
    void answering() {
        answering.incrementAndGet();
    }

    void answered() {
        ended(answering);
    }

    /** Waits until a delivery for which a partner waits may begin; false if that takes longer than the partner waits. */
    boolean awaitTurn() {
        try {
            return turns.tryAcquire(patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** That delivery has ended. */
    void leave() {
        turns.release();
    }

    /** A delivery begins. */
    void begun() {
        inFlight.incrementAndGet();
    }

    void ended() {
        ended(inFlight);
    }

    private synchronized void ended(AtomicInteger of) {
        of.decrementAndGet();
        notifyAll();
    }

    /** Whether nothing is delivered and nobody answered any more, waited for so long. */
    synchronized boolean awaitIdle(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); isBusy() && left > 0; ) {
                wait(left);
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isBusy();
    }

    private boolean isBusy() {
        return inFlight.get() > 0 || answering.get() > 0;
    }

    /** What has become of uploads. */
    Outcomes outcomes() {
        return outcomes;
    }

    /** What partners were told. */
    Replies replies() {
        return replies;
    }

    int inFlight() {
        return inFlight.get();
    }

    DoorReport.Uploads report() {
        return new DoorReport.Uploads(
                inFlight(),
                backlog.size(),
                outcomes.of(Outcome.TAKEN),
                outcomes.of(Outcome.KEPT),
                outcomes.of(Outcome.KNOWN),
                outcomes.of(Outcome.NOT_TAKEN, Outcome.TOO_MUCH, Outcome.NAME_NOT_ALLOWED),
                outcomes.of(Outcome.ROLLED_BACK),
                outcomes.deadLetters());
    }

    @Override
    public String toString() {
        return beans.toString();
    }
}
