package org.ftpra.bench.inbound;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPFile;
import org.ftpra.bench.client.Receiver;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.integration.config.IntegrationRegistrar;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.file.remote.session.CachingSessionFactory;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.transaction.jta.JtaTransactionManager;

/** A context with one flow for each directory; sessions are cached across them. */
final class SpringReceiver implements Receiver {

    private static final int TRANSACTION_TIMEOUT_S = 170;

    private final CachingSessionFactory<FTPFile> sessions;
    private final Application application;
    private final Inbound inbound;

    SpringReceiver(SessionFactory<FTPFile> sessions, Application application, Inbound inbound) {
        this.sessions = new CachingSessionFactory<>(sessions, 2 * Inbound.PARALLEL);
        this.application = application;
        this.inbound = inbound;
    }

    @Override
    public double receive(String directory, int files) throws Exception {
        return application.clock(files, () -> started(directory));
    }

    private AutoCloseable started(String directory) {
        JtaTransactionManager manager =
                new JtaTransactionManager(application.transactions().manager());
        manager.setAutodetectUserTransaction(false);
        manager.setAutodetectTransactionManager(false);
        manager.setAutodetectTransactionSynchronizationRegistry(false);
        manager.setDefaultTimeout(TRANSACTION_TIMEOUT_S);
        manager.afterPropertiesSet();
        Threads threads = Threads.of(manager);
        GenericApplicationContext context = new GenericApplicationContext();
        new IntegrationRegistrar().registerBeanDefinitions(null, context);
        context.registerBean("flow", IntegrationFlow.class, () -> inbound.flow(sessions, directory, threads));
        context.refresh();
        return () -> {
            context.close();
            threads.executor().shutdown();
        };
    }

    @Override
    public void close() throws IOException {
        sessions.destroy();
        application.close();
    }
}
