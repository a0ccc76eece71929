package org.ftpra.engine.servers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    boolean isAlive() {
        return parent.isAlive();
    }

    /** Waits until no session is left, so that none counts against the maximum number of clients. */
    void awaitNoChildren() {
        ended(parent.descendants().toList());
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
        boolean childrenEnded = ended(children);
        signal.accept(parent);
        return ended(List.of(parent)) && childrenEnded;
    }

    private static boolean ended(List<ProcessHandle> processes) {
        Stream<CompletableFuture<ProcessHandle>> exits = processes.stream().map(ProcessHandle::onExit);
        try {
            CompletableFuture.allOf(exits.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException("waiting for " + processes, failure);
        }
    }
}
