package org.ftpra.adapter.listener;

import jakarta.resource.spi.work.SecurityContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkContextProvider;
import java.util.List;

/** A task for the container's threads with an identity (Connectors 2.1, chapter 16). It is not serialized: it ends in this JVM. */
final class PartnerWork implements Work, WorkContextProvider {

    private static final long serialVersionUID = 1L;

    private final transient SecurityContext identity;
    private final transient Runnable task;

    PartnerWork(SecurityContext identity, Runnable task) {
        this.identity = identity;
        this.task = task;
    }

    @Override
    public List<WorkContext> getWorkContexts() {
        return List.of(identity);
    }

    @Override
    public void run() {
        task.run();
    }

    /** Each wait in it has a deadline. */
    @Override
    public void release() {}
}
