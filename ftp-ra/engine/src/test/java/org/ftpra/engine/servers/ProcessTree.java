package org.ftpra.engine.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A server's process with the processes that it makes for its sessions. The children are ended first, while their parent is
 * there to collect them.
 */
final class ProcessTree {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ProcessHandle parent;

    ProcessTree(Process process) {
        parent = process.toHandle();
    }

    /** Whether a process does anything: one that has ended can wait long for somebody to collect it. */
    static boolean isRunning(ProcessHandle process) {
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
        end(ProcessHandle::destroyForcibly);
    }

    void stop() {
        if (!end(ProcessHandle::destroy)) {
            kill();
        }
    }

    private boolean end(Consumer<ProcessHandle> signal) {
        List<ProcessHandle> children = parent.descendants().toList();
        children.forEach(signal);
        boolean childrenEnded = await(() -> children.stream().noneMatch(ProcessTree::isRunning));
        signal.accept(parent);
        return await(() -> !isRunning(parent)) && childrenEnded;
    }

    private static boolean await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return condition.getAsBoolean();
    }
}
