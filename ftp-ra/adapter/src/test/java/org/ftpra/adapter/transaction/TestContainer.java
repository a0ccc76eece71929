package org.ftpra.adapter.transaction;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.SecurityContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkCompletedException;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkEvent;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import jakarta.resource.spi.work.WorkRejectedException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** What a container gives a resource adapter: timers and threads. */
public final class TestContainer implements BootstrapContext, WorkManager, AutoCloseable {

    private final TransactionSynchronizationRegistry registry;
    private final List<Timer> timers = new CopyOnWriteArrayList<>();
    private Optional<UnaryOperator<Work>> identities = Optional.empty();
    private final AtomicInteger rejections = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "test-container-work");
        thread.setDaemon(true);
        return thread;
    });

    /** With threads of its own, until it is closed. */
    public TestContainer() {
        this(null);
    }

    /** With the registry of a transaction manager too. */
    public TestContainer(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    /** Carries identities into work from now on, as this does. */
    public void carryIdentities(UnaryOperator<Work> by) {
        identities = Optional.of(by);
    }

    /** Rejects so many works from now on. */
    public void rejectNext(int works) {
        rejections.set(works);
    }

    /** Whether it has rejected as many works as it was told. */
    public boolean hasRejectedAll() {
        return rejections.get() <= 0;
    }

    @Override
    public WorkManager getWorkManager() {
        return this;
    }

    @Override
    public XATerminator getXATerminator() {
        return null;
    }

    @Override
    public Timer createTimer() {
        Timer timer = new Timer("test-container-timer", true);
        timers.add(timer);
        return timer;
    }

    @Override
    public boolean isContextSupported(Class<? extends WorkContext> type) {
        return identities.isPresent() && type == SecurityContext.class;
    }

    @Override
    public TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
        return registry;
    }

    @Override
    public void doWork(Work work) throws WorkException {
        accept(work);
        try {
            identified(work).run();
        } catch (RuntimeException e) {
            throw new WorkCompletedException(e.getMessage(), e);
        }
    }

    @Override
    public void doWork(Work work, long timeout, ExecutionContext context, WorkListener listener) throws WorkException {
        doWork(work);
    }

    @Override
    public long startWork(Work work) throws WorkRejectedException {
        accept(work);
        threads.execute(identified(work));
        return 0;
    }

    @Override
    public long startWork(Work work, long timeout, ExecutionContext context, WorkListener listener)
            throws WorkRejectedException {
        return startWork(work);
    }

    @Override
    public void scheduleWork(Work work) throws WorkRejectedException {
        accept(work);
        threads.execute(identified(work));
    }

    @Override
    public void scheduleWork(Work work, long timeout, ExecutionContext context, WorkListener listener)
            throws WorkRejectedException {
        accept(work);
        threads.execute(() -> {
            try {
                identified(work).run();
            } catch (RuntimeException e) {
                WorkException reason = new WorkCompletedException(e.getMessage(), e);
                listener.workCompleted(new WorkEvent(this, WorkEvent.WORK_COMPLETED, work, reason));
            }
        });
    }

    /** Rejects it if that is wanted; it must not be synchronized (Connectors 2.1, section 10.3.1). */
    private void accept(Work work) throws WorkRejectedException {
        if (rejections.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new WorkRejectedException("as the test wants it");
        }
        for (String method : List.of("run", "release")) {
            if (isSynchronized(work, method)) {
                throw new IllegalStateException(work.getClass() + "." + method + " is synchronized");
            }
        }
    }

    private Work identified(Work work) {
        return identities.map(by -> by.apply(work)).orElse(work);
    }

    private static boolean isSynchronized(Work work, String method) {
        try {
            return Modifier.isSynchronized(work.getClass().getMethod(method).getModifiers());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        timers.forEach(Timer::cancel);
        threads.shutdownNow();
    }
}
