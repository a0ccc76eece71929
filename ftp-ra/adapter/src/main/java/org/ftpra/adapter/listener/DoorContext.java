package org.ftpra.adapter.listener;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ftpserver.impl.DefaultFtpServerContext;
import org.apache.mina.core.session.IoEvent;
import org.apache.mina.filter.executor.OrderedThreadPoolExecutor;
import org.apache.mina.filter.ssl.SslFilter;

/** The library's parts, with threads that have a name and do not keep the JVM alive. */
final class DoorContext extends DefaultFtpServerContext {

    /** A thread that the library begins while it is being stopped is not told to end, and ends by this. */
    private static final long IDLE_SECONDS = 2;

    private final CommandThreads threads;

    /** With so many threads at most: each upload in progress has one. */
    DoorContext(int mostThreads, String name) {
        AtomicInteger number = new AtomicInteger();
        threads = new CommandThreads(mostThreads, new ReadAhead(), task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        Handshakes.letThreadsEnd();
    }

    @Override
    public ThreadPoolExecutor getThreadPoolExecutor() {
        return threads;
    }

    @Override
    public void dispose() {
        super.dispose();
        threads.end();
    }

    private static final class CommandThreads extends OrderedThreadPoolExecutor {

        private static final long PATIENCE_SECONDS = 2;

        private final ReadAhead ahead;
        private final Set<Thread> busy = ConcurrentHashMap.newKeySet();

        CommandThreads(int most, ReadAhead ahead, ThreadFactory factory) {
            super(0, most, IDLE_SECONDS, TimeUnit.SECONDS, factory, ahead);
            this.ahead = ahead;
        }

        @Override
        protected void beforeExecute(Thread thread, Runnable event) {
            busy.add(thread);
        }

        @Override
        protected void afterExecute(Runnable event, Throwable failure) {
            busy.remove(Thread.currentThread());
            ahead.done((IoEvent) event);
        }

        /**
         * Whoever still waits, for a bean or for a turn, waits no longer. The library's own way interrupts nobody, and until all have
         * ended it does nothing but look.
         */
        void end() {
            shutdown();
            busy.forEach(Thread::interrupt);
            try {
                awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The library keeps threads for handshakes for ever, and by them the classes of an adapter that was undeployed. */
    private static final class Handshakes extends SslFilter {

        private Handshakes() {
            super(null);
        }

        static void letThreadsEnd() {
            ((ThreadPoolExecutor) EXECUTOR).allowCoreThreadTimeOut(true);
        }
    }
}
