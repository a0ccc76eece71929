package org.ftpra.bench.client;

/** What a listing holds while it is consumed: the most heap in use after a full collection at every so many entries. */
final class HeldHeap {

    private final int interval;
    private final long before = used();
    private int entries;
    private long most;

    HeldHeap(int interval) {
        this.interval = interval;
    }

    void entry() {
        if (entries++ % interval == 0) {
            most = Math.max(most, used() - before);
        }
    }

    /** Bytes above what was held before. */
    long most() {
        return most;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
