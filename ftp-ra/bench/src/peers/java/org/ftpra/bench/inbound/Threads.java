package org.ftpra.bench.inbound;

import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.integration.dsl.PollerSpec;
import org.springframework.integration.dsl.Pollers;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.jta.JtaTransactionManager;

/** Threads for polls or handlers, and the transaction manager. */
record Threads(ThreadPoolTaskExecutor executor, JtaTransactionManager manager) {

    private static final Duration EVERY = Duration.ofMillis(50);

    static Threads of(JtaTransactionManager manager) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(Inbound.PARALLEL);
        executor.setDaemon(true);
        return new Threads(executor, manager);
    }

    /** As many polls at a time as there are threads, each of as many messages as there are, each in a transaction. */
    PollerSpec parallel() {
        executor.setQueueCapacity(0);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        executor.initialize();
        return Pollers.fixedRate(EVERY)
                .maxMessagesPerPoll(-1)
                .taskExecutor(executor)
                .transactional(manager);
    }

    /** They take what one poll hands them. */
    ThreadPoolTaskExecutor handlers() {
        executor.initialize();
        return executor;
    }

    /** One poll of as many messages as there are. */
    PollerSpec single() {
        return Pollers.fixedDelay(EVERY).maxMessagesPerPoll(-1);
    }
}
