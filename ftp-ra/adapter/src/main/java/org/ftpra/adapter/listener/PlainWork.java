package org.ftpra.adapter.listener;

import jakarta.resource.spi.work.Work;

/** A task for the container's threads. */
record PlainWork(Runnable task) implements Work {

    @Override
    public void run() {
        task.run();
    }

    /** Each wait in it has a deadline. */
    @Override
    public void release() {}
}
