package org.ftpra.adapter;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.work.SecurityContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.ftpra.adapter.transaction.AdapterWork;

/**
 * Work in the container's threads (Connectors 2.1, chapter 10): its timer tells when, its work manager does it. Thread-safe.
 */
final class ContainerWork implements AdapterWork, AutoCloseable {

    private final BootstrapContext context;
    private Timer timer;
    private boolean closed;

    ContainerWork(BootstrapContext context) {
        this.context = context;
    }

    @Override
    public synchronized void later(Runnable task, Duration delay) {
        if (closed) {
            return;
        }
        try {
            timer().schedule(new Submission(task), delay.toMillis());
        } catch (UnavailableException e) {
            AdapterLog.noTimer(e);
        }
    }

    private Timer timer() throws UnavailableException {
        if (timer == null) {
            timer = context.createTimer();
        }
        return timer;
    }

    /** For work that must have its place in a thread now, or be refused. */
    WorkManager manager() {
        return context.getWorkManager();
    }

    /** Whether work may have an identity (Connectors 2.1, chapter 16). */
    boolean hasSecurityInflow() {
        return context.isContextSupported(SecurityContext.class);
    }

    private void submit(Runnable task) {
        try {
            context.getWorkManager().scheduleWork(new RunnableWork(task));
        } catch (WorkException e) {
            AdapterLog.workRefused(e);
            later(task, Duration.ofSeconds(5));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.cancel();
        }
    }

    private final class Submission extends TimerTask {

        private final Runnable task;

        Submission(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            submit(task);
        }
    }

    private record RunnableWork(Runnable task) implements Work {

        @Override
        public void run() {
            task.run();
        }

        /** Each wait in it has a deadline. */
        @Override
        public void release() {}
    }
}
