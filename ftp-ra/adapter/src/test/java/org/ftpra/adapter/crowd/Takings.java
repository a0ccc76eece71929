package org.ftpra.adapter.crowd;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.inbound.InboxUnderTest;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** Files are delivered out of a large directory, all of whose files are wanted. */
final class Takings {

    private static final long PATIENCE_S = 600;
    private static final long LOOK_EVERY_MS = 500;

    private final CrowdSettings settings;
    private final FtpServerUnderTest server;
    private final Crowd crowd;
    private final AtomicInteger taken = new AtomicInteger();
    private final CompletableFuture<Long> listings = new CompletableFuture<>();
    private volatile InboxUnderTest inbox;

    Takings(CrowdSettings settings, FtpServerUnderTest server, Crowd crowd) {
        this.settings = settings;
        this.server = server;
        this.crowd = crowd;
    }

    /** How often the directory was listed for them; meanwhile, the heap in use is looked at again and again. */
    long countListings(HeldHeap heap) throws Exception {
        CheckedEndpoints bean =
                new CheckedEndpoints(NarayanaOfThisJvm.transactions(), this::take, true, UnaryOperator.identity());
        try (InboxUnderTest made = new InboxUnderTest(
                        server, crowd.directory(), settings.directory().resolve("takings"))
                .with("maxConcurrency", "8")) {
            inbox = made;
            long before = made.listings();
            made.start(bean);
            return await(heap) - before;
        }
    }

    private void take(FtpFileEvent event) {
        if (taken.incrementAndGet() == settings.files()) {
            listings.complete(inbox.listings());
        }
    }

    private long await(HeldHeap heap) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < end) {
            heap.look();
            try {
                return listings.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // Then once more.
            }
        }
        throw new IOException(taken + " files were delivered within " + PATIENCE_S + " s");
    }
}
