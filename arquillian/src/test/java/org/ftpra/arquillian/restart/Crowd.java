package org.ftpra.arquillian.restart;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Callers that are all inside of their calls at one moment: a pool has a connection for each of them then. */
final class Crowd {

    private Crowd() {}

    /** Each does the call, in which it waits for the others. */
    static void meet(int callers, Consumer<Runnable> call) throws InterruptedException, ExecutionException {
        CyclicBarrier meeting = new CyclicBarrier(callers);
        // The container's executors may have fewer threads.
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Object>> all =
                    Collections.nCopies(callers, Executors.callable(() -> call.accept(() -> await(meeting))));
            for (Future<?> caller : threads.invokeAll(all)) {
                caller.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void await(CyclicBarrier meeting) {
        try {
            meeting.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
