package org.ftpra.adapter.crowd;

/** The most heap that was in use after a full collection, above what was before. */
final class HeldHeap {

    private final long before = used();
    private long most;

    void look() {
        most = Math.max(most, used() - before);
    }

    /** In bytes. */
    long most() {
        return most;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
