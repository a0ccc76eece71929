package org.ftpra.adapter.listener;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.ftpra.adapter.journal.Journal;

/** A journal whose process dies after some writes: the next one throws {@link Death}, and is not there. */
final class DyingJournal {

    private DyingJournal() {}

    /** The end of the process. */
    static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }

    static Journal after(int writes, Journal journal) {
        AtomicInteger left = new AtomicInteger(writes);
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    boolean write = method.getName().equals("append")
                            || method.getName().equals("force");
                    if (write && left.getAndDecrement() == 0) {
                        throw new Death();
                    }
                    try {
                        return method.invoke(journal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
