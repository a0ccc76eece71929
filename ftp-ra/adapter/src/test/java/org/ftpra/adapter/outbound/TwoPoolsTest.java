package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.api.FtpConnection;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two pools that keep what they have, twenty threads, and a server that bears three sessions. */
class TwoPoolsTest {

    private static final int MOST = 3;
    private static final int THREADS = 20;
    private static final int CALLS = 100;

    @Test
    @Timeout(120)
    void everyCallSucceeds() throws Exception {
        try (FtpServerUnderTest server = Servers.require(Servers.named("apache-ftpserver"))
                .start(ServerOptions.defaults().withMaximumLogins(MOST))) {
            FtpResourceAdapter adapter = new FtpResourceAdapter();
            List<SimplePool> pools = List.of(new SimplePool(server, adapter), new SimplePool(server, adapter));
            runAll(pools);

            long logins = server.commands().stream()
                    .filter(line -> line.startsWith("USER"))
                    .count();
            assertThat(logins).as("tries, refused ones included").isLessThan(CALLS + 4L * THREADS);
            assertThat(pools).allSatisfy(pool -> assertThat(pool.stored).hasValue(CALLS / 2));
            for (SimplePool pool : pools) {
                pool.close();
            }
        }
    }

    private static void runAll(List<SimplePool> pools) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                SimplePool pool = pools.get(i % pools.size());
                all.add(pool::store);
            }
            for (Future<Void> each : threads.invokeAll(all)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What a container's pool does, as far as this test needs it; it never gives an idle connection up by itself. */
    private static final class SimplePool implements AutoCloseable {

        private final FtpManagedConnectionFactory factory;
        private final Set<ManagedConnection> idle = new HashSet<>();
        private final AtomicInteger stored = new AtomicInteger();

        SimplePool(FtpServerUnderTest server, FtpResourceAdapter adapter) throws ResourceException {
            factory = Factories.to(server.host(), server.port());
            factory.setUserName(server.user());
            factory.setPassword(server.password());
            factory.setResourceAdapter(adapter);
        }

        Void store() throws ResourceException {
            ManagedConnection managed = take();
            try (FtpConnection connection = (FtpConnection) managed.getConnection(null, null)) {
                String name = "file" + System.identityHashCode(this) + "-" + stored.incrementAndGet();
                connection.store(name, new ByteArrayInputStream(new byte[100]));
            }
            managed.cleanup();
            giveBack(managed);
            return null;
        }

        private ManagedConnection take() throws ResourceException {
            ManagedConnection found = match();
            return found == null ? factory.createManagedConnection(null, null) : found;
        }

        private synchronized ManagedConnection match() throws ResourceException {
            ManagedConnection found = factory.matchManagedConnections(idle, null, null);
            idle.remove(found);
            return found;
        }

        private synchronized void giveBack(ManagedConnection managed) {
            idle.add(managed);
        }

        @Override
        public synchronized void close() throws ResourceException {
            for (ManagedConnection each : idle) {
                each.destroy();
            }
        }
    }
}
