package org.ftpra.adapter.inbound;

import jakarta.resource.ResourceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.ftpra.adapter.config.RetrySettings;
import org.ftpra.engine.control.FtpFailure;

/**
 * What becomes of files whose delivery failed: another attempt after a pause, or the dead-letter directory. The state is in the
 * file's hidden name, so that it outlives this process. Thread-safe.
 */
final class Failures {

    private static final double JITTER = 0.2;

    private final Activation activation;
    private final Claims claims;
    private final Agenda agenda;
    private final Figures figures;
    private final DeadLetters deadLetters;
    private final Clock clock;

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

    /** The bean's transaction was rolled back. */
    void failed(InboxSession session, FileTask task, Claim claim, String reason) {
        InboundLog.failed(activation, claim, reason);
        if (claim.attempt() >= activation.settings().retry().maxAttempts()) {
            bury(session, task, claim, reason);
        } else {
            postpone(session, task, claim);
        }
    }

    private void postpone(InboxSession session, FileTask task, Claim claim) {
        Duration pause = pauseAfter(claim.attempt());
        try {
            Optional<Claim> waiting = session.use(on -> claims.postpone(on, claim, clock.millis() + pause.toMillis()));
            figures.retried();
            if (waiting.isPresent()) {
                FileTask next = FileTask.of(task.file(), waiting.get().name(), claim.attempt() + 1);
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

    /** Doubled with each attempt, and some chance, so that many do not come again at the same time. */
    private Duration pauseAfter(int attempt) {
        RetrySettings retry = activation.settings().retry();
        double most = retry.delayMax().toMillis();
        double pause = Math.min(retry.delay().toMillis() * Math.pow(2, attempt - 1), most);
        double chance = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis((long) (pause * chance));
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
            leave(task, claim, e);
        }
    }
}
