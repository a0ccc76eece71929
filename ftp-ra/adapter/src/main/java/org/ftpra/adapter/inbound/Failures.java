package org.ftpra.adapter.inbound;

import jakarta.resource.ResourceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ftpra.adapter.config.RetrySettings;
import org.ftpra.adapter.delivery.RetryPauses;
import org.ftpra.engine.control.FtpFailure;

/**
 * What becomes of files whose delivery failed: another attempt after a pause, or the dead-letter directory. The state is in the
 * file's hidden name, so that it outlives this process. Thread-safe.
 */
final class Failures {

    private final Activation activation;
    private final Claims claims;
    private final Agenda agenda;
    private final Figures figures;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private volatile boolean ending;

    Failures(Activation activation, Claims claims, Agenda agenda, Figures figures) {
        this.activation = activation;
        this.claims = claims;
        this.agenda = agenda;
        this.figures = figures;
        this.deadLetters = new DeadLetters(activation);
        this.clock = Clock.systemUTC();
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    /** The activation ends, and containers roll back for that alone: from now on no attempt counts. */
    void end() {
        ending = true;
    }

    /** The bean's transaction was rolled back. */
    void failed(InboxSession session, FileTask task, Claim claim, String reason) {
        if (ending) {
            InboundLog.interrupted(activation, claim, reason);
            postpone(session, task, claim, claim.attempt(), Duration.ZERO);
            return;
        }
        InboundLog.failed(activation, claim, reason);
        if (claim.attempt() >= activation.settings().retry().maxAttempts()) {
            bury(session, task, claim, reason);
        } else {
            postpone(session, task, claim, claim.attempt() + 1, pauseAfter(claim.attempt()));
        }
    }

    /** The container does not call the bean any more, since its application ends: that is no attempt. */
    void notCalled(InboxSession session, FileTask task, Claim claim, String reason) {
        InboundLog.interrupted(activation, claim, reason);
        postpone(session, task, claim, claim.attempt(), pauseAfter(claim.attempt()));
    }

    private void postpone(InboxSession session, FileTask task, Claim claim, int attempt, Duration pause) {
        long notBefore = clock.millis() + pause.toMillis();
        try {
            Optional<Claim> waiting = session.use(on -> claims.postpone(on, claim, attempt, notBefore));
            figures.retried();
            if (waiting.isPresent()) {
                FileTask next = FileTask.of(task.file(), waiting.get().name(), attempt);
                agenda.again(task, next, pause);
            } else {
                lost(task, claim);
            }
        } catch (FtpFailure e) {
            leave(task, claim, e);
        }
    }

    /** The same of a file that stays: its attempts are counted in this process only. */
    void failedAndKept(FileTask task, String reason) {
        InboundLog.failedAndKept(activation, task, reason);
        figures.retried();
        agenda.again(task, task.next(), pauseAfter(task.attempt()));
    }

    void givenUp(FileTask task, String reason) {
        InboundLog.givenUp(activation, task, reason);
        figures.deadLettered();
        agenda.done(task);
    }

    private void lost(FileTask task, Claim claim) {
        InboundLog.takenOver(activation, claim);
        agenda.done(task);
        claims.release(claim);
    }

    /** The next poll finds the claim, and goes on from there. */
    private void leave(FileTask task, Claim claim, Exception reason) {
        InboundLog.left(activation, claim, reason);
        agenda.done(task);
        claims.release(claim);
    }

    private Duration pauseAfter(int attempt) {
        RetrySettings retry = activation.settings().retry();
        return new RetryPauses(retry.delay(), retry.delayMax()).after(attempt);
    }

    /** Its last attempt did not end: the server died with it. */
    void exhausted(InboxSession session, FileTask task) {
        try {
            Optional<Claim> claim = session.use(on -> claims.take(on, task));
            if (claim.isPresent()) {
                String reason = "none of " + (task.attempt() - 1)
                        + " attempts ended: the application server died in the last one";
                bury(session, task, claim.get(), reason);
            } else {
                agenda.done(task);
            }
        } catch (FtpFailure e) {
            InboundLog.leftUndelivered(activation, task, e);
            agenda.done(task);
        }
    }

    private void bury(InboxSession session, FileTask task, Claim claim, String reason) {
        try {
            deadLetters.bury(session, claim, reason);
            figures.deadLettered();
            InboundLog.deadLettered(activation, claim, reason);
            agenda.done(task);
            claims.release(claim);
        } catch (FtpFailure | ResourceException e) {
            claims.notBegun(claim);
            leave(task, claim, e);
        }
    }
}
