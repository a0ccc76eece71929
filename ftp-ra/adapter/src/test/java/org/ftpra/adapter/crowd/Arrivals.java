package org.ftpra.adapter.crowd;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.inbound.InboxUnderTest;
import org.ftpra.api.FtpFileListener;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** How long a file takes from its name to its bean, one file after the other; the directory's other entries are not wanted. */
final class Arrivals {

    /** Before the clock counts: log-in, and code that is not compiled yet. */
    private static final int UNCOUNTED = 5;

    private static final long PATIENCE_S = 60;

    private final CrowdSettings settings;
    private final FtpServerUnderTest server;
    private final Crowd crowd;
    private final Random random = new Random(1);
    private final Map<String, Long> called = new ConcurrentHashMap<>();
    private volatile CountDownLatch arrival;

    Arrivals(CrowdSettings settings, FtpServerUnderTest server, Crowd crowd) {
        this.settings = settings;
        this.server = server;
        this.crowd = crowd;
    }

    /** The longest. */
    Duration measure() throws Exception {
        CheckedEndpoints bean = new CheckedEndpoints(
                NarayanaOfThisJvm.transactions(),
                (FtpFileListener) event -> call(event.file().name()),
                true,
                UnaryOperator.identity());
        try (InboxUnderTest inbox = new InboxUnderTest(
                        server, crowd.directory(), settings.directory().resolve("arrivals" + System.nanoTime()))
                .with("include", "probe-*")
                .with("pollInterval", Long.toString(settings.pollInterval().toMillis()))) {
            inbox.start(bean);
            Duration longest = Duration.ZERO;
            for (int i = 0; i < UNCOUNTED + settings.probes(); i++) {
                Duration took = probe("probe-" + i);
                longest = i < UNCOUNTED || took.compareTo(longest) < 0 ? longest : took;
            }
            return longest;
        }
    }

    private void call(String name) {
        called.put(name, System.nanoTime());
        arrival.countDown();
    }

    /** At a moment of any distance from the next poll. */
    private Duration probe(String name) throws Exception {
        arrival = new CountDownLatch(1);
        TimeUnit.MILLISECONDS.sleep(random.nextInt((int) settings.pollInterval().toMillis()));
        crowd.partner().put(name, "content");
        long whole = System.nanoTime();
        if (!arrival.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IOException(name + " was not delivered within " + PATIENCE_S + " s");
        }
        return Duration.ofNanos(Math.max(0, called.get(name) - whole));
    }
}
