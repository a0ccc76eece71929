package org.ftpra.adapter.listener;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * An answer that is awaited. Whoever waits for it goes on when all is done that follows from it, too: a partner's next upload finds
 * the room of the last. Thread-safe.
 */
final class Pending {

    private final CompletableFuture<Answer> given = new CompletableFuture<>();
    private final CompletableFuture<Void> settled;

    /**
     * One whose answer has this consequence.
     *
     * @param over done last
     */
    Pending(Consumer<Answer> over) {
        settled = given.thenAccept(over);
    }

    /** Has this done with the answer, before what was asked for earlier. */
    void then(Runnable done) {
        given.thenRun(done);
    }

    /** Has this done last of all, when nobody waits any more. */
    void atLast(Runnable done) {
        settled.whenComplete((nothing, failure) -> done.run());
    }

    /** Gives this answer if there is none yet, and tells whether there was none. */
    boolean give(Answer answer) {
        return given.complete(answer);
    }

    /** The same, for whoever goes on with it. */
    Answer told(Answer answer) {
        give(answer);
        return answer;
    }

    /** The answer, which there is. */
    Answer answer() {
        return given.join();
    }

    /** Whether it is settled, waited for so long. */
    boolean isOver(Duration patience) {
        try {
            settled.get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
}
