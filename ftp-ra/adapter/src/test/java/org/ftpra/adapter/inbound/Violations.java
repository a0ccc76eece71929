package org.ftpra.adapter.inbound;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a resource adapter has done that it must not do. Thread-safe. */
final class Violations {

    private final List<String> all = new CopyOnWriteArrayList<>();

    /** Notes it, and gives what a container throws then. */
    IllegalStateException of(String what) {
        IllegalStateException thrown = new IllegalStateException(what);
        all.add(what + " (" + Thread.currentThread().getName() + ")");
        return thrown;
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
