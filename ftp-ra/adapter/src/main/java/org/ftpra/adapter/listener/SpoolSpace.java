package org.ftpra.adapter.listener;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that uploads take together. Thread-safe. */
final class SpoolSpace {

    private final long most;
    private final AtomicLong used = new AtomicLong();

    SpoolSpace(long most) {
        this.most = most;
    }

    /** @throws SpoolFull if there are not so many left; then nothing is taken */
    void take(long bytes) throws SpoolFull {
        if (used.addAndGet(bytes) > most) {
            used.addAndGet(-bytes);
            throw new SpoolFull("the space for uploads is used up", false);
        }
    }

    void give(long bytes) {
        used.addAndGet(-bytes);
    }

    long used() {
        return used.get();
    }

    long most() {
        return most;
    }
}
