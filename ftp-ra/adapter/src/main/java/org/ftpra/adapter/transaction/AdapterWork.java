package org.ftpra.adapter.transaction;

import java.time.Duration;

/** Threads of the container (Connectors 2.1, chapter 10): tests give their own. */
public interface AdapterWork {

    /** Has this done in another thread after a while, or not at all when the adapter stops. */
    void later(Runnable task, Duration delay);
}
