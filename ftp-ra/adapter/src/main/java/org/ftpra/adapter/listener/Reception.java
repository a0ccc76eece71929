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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Map<Fingerprint, CompletableFuture<Answer>> current = new ConcurrentHashMap<>();

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
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        answer.thenAccept(given -> {
            current.remove(fingerprint, answer);
            over.accept(given);
        });
        CompletableFuture<Answer> earlier = current.putIfAbsent(fingerprint, answer);
        while (earlier != null) {
            if (!isOver(earlier, intake.patience())) {
                return told(answer, Answer.undecided());
            }
            earlier = current.putIfAbsent(fingerprint, answer);
        }
        return intake.outcomes().counted(take(intake, file, new Waiting(present), answer));
    }

    private static boolean isOver(CompletableFuture<Answer> earlier, Duration patience) {
        try {
            earlier.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer take(Intake intake, Received file, Waiting partner, CompletableFuture<Answer> answer) {
        Fingerprint fingerprint = Fingerprint.of(spool, file);
        Receipts.State state = receipts.of(fingerprint);
        if (state == Receipts.State.IN_DOUBT) {
            return told(answer, Answer.undecided());
        }
        boolean known = state != Receipts.State.UNKNOWN;
        if (known && !intake.deliversDuplicates()) {
            ListenerLog.known(intake, file);
            return told(answer, Answer.known());
        }
        if (!intake.acknowledgesAfterCommit()) {
            return told(answer, accept(intake, file, known));
        }
        UploadDelivery delivery = intake.delivery(file, fingerprint, receipts, partner, known);
        return deliver(delivery, file, intake, partner, answer);
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

    private Answer deliver(
            UploadDelivery delivery, Received file, Intake intake, Waiting partner, CompletableFuture<Answer> answer) {
        long began = System.nanoTime();
        if (!intake.awaitTurn()) {
            return told(answer, Answer.busy("there is too much to do"));
        }
        Duration left = intake.patience().minusNanos(System.nanoTime() - began);
        try {
            intake.begun();
            answer.thenAccept(given -> {
                intake.leave();
                intake.ended();
            });
            Work delivering = callers.work(file.partner(), () -> deliver(delivery, answer));
            work.scheduleWork(delivering, WorkManager.INDEFINITE, null, new NotDelivered(intake, file, answer));
        } catch (WorkException e) {
            ListenerLog.workRejected(intake, file, e);
            return told(answer, Answer.busy("there is too much to do"));
        }
        return await(intake, file, left, partner, answer);
    }

    private static Answer await(
            Intake intake, Received file, Duration left, Waiting partner, CompletableFuture<Answer> answer) {
        if (isOver(answer, left)) {
            return answer.join();
        }
        if (partner.giveUp()) {
            ListenerLog.late(intake, file, intake.patience());
            return Answer.late();
        }
        return isOver(answer, DECISION) ? answer.join() : Answer.undecided();
    }

    private static Answer told(CompletableFuture<Answer> answer, Answer given) {
        answer.complete(given);
        return given;
    }

    private static void deliver(UploadDelivery delivery, CompletableFuture<Answer> answer) {
        try {
            answer.complete(delivery.run());
        } finally {
            answer.complete(Answer.undecided());
        }
    }

    /** Where the container takes the work and does not begin it, as when it does not know the partner. */
    private static final class NotDelivered extends WorkAdapter {

        private final Intake intake;
        private final Received file;
        private final CompletableFuture<Answer> answer;

        NotDelivered(Intake intake, Received file, CompletableFuture<Answer> answer) {
            this.intake = intake;
            this.file = file;
            this.answer = answer;
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
            if (answer.complete(Answer.busy("the application server does not begin its delivery"))) {
                ListenerLog.workRejected(intake, file, event.getException());
            }
        }
    }
}
