package org.ftpra.engine.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A server's process with the processes that it makes for its sessions. The children are ended first, while their parent is
 * there to collect them.
 */
public final class ProcessTree {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ProcessHandle parent;

    ProcessTree(Process process) {
        parent = process.toHandle();
    }

    /** Whether a process does anything: one that has ended can wait long for somebody to collect it. */
    public static boolean isRunning(ProcessHandle process) {
        try {
            return process.isAlive()
                    && !Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
                            .contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }

    boolean isAlive() {
        return parent.isAlive();
    }

    /** Waits until the server has collected its sessions, so that none counts against the maximum number of clients. */
    void awaitNoChildren() {
        await(() -> parent.descendants().findAny().isEmpty());
    }

    void kill() {
        List<ProcessHandle> children = parent.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        await(() -> children.stream().noneMatch(ProcessTree::isRunning));
        parent.destroyForcibly();
        await(() -> !isRunning(parent));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a server's processes do not end within " + PATIENCE);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
