package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many partners as there may be upload at the same time: none fails, and nothing grows with what they send. */
@Tag("thorough")
class ManyPartnersTest {

    private static final int PARTNERS = 200;
    private static final int CONCURRENCY = 4;
    private static final int BYTES = 500_000;

    private final CyclicBarrier half = new CyclicBarrier(PARTNERS + 1);
    private final CyclicBarrier goOn = new CyclicBarrier(PARTNERS + 1);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @TempDir
    private Path directory;

    @Test
    void allAreAnswered() throws Exception {
        ExecutorService partners = Executors.newFixedThreadPool(PARTNERS);
        try (DoorUnderTest door = door().start();
                RawPartner first = RawPartner.loggedIn(door.port())) {
            first.command("QUIT");
            int threads = Thread.activeCount() + PARTNERS;
            long memory = usedMemory();
            List<Future<Integer>> codes = new ArrayList<>();
            for (int i = 0; i < PARTNERS; i++) {
                String name = "order" + i;
                door.bean().with(name, upload -> count());
                codes.add(partners.submit(() -> upload(door.port(), name)));
            }
            half.await(2, TimeUnit.MINUTES);
            assertThat(usedMemory() - memory).as("bytes").isLessThan(64L << 20);
            assertThat(Thread.activeCount() - threads).as("threads").isLessThan(PARTNERS + 40);
            goOn.await(1, TimeUnit.MINUTES);

            for (Future<Integer> code : codes) {
                assertThat(code.get(2, TimeUnit.MINUTES)).isEqualTo(226);
            }
            assertThat(door.rows()).hasSize(PARTNERS).doesNotHaveDuplicates();
            assertThat(most.get()).isLessThanOrEqualTo(CONCURRENCY);
            assertThat(door.spooled()).isEmpty();
        } finally {
            partners.shutdownNow();
        }
    }

    private DoorUnderTest door() throws Exception {
        return new DoorUnderTest(directory)
                .with("maxConnections", "" + (PARTNERS + 1))
                .with("maxConnectionsPerAddress", "" + (PARTNERS + 1))
                .with("maxConnectionsPerPartner", "" + (PARTNERS + 1))
                .with("maxConcurrency", "" + CONCURRENCY);
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void count() {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        Thread.yield();
        atWork.decrementAndGet();
    }

    private int upload(int port, String name) throws Exception {
        try (RawPartner partner = RawPartner.loggedIn(port)) {
            try (Socket data = partner.data()) {
                partner.send("STOR " + name + "\r\n");
                send(data, BYTES - 1);
                half.await(2, TimeUnit.MINUTES);
                goOn.await(2, TimeUnit.MINUTES);
                send(data, 1);
            }
            return partner.last();
        }
    }

    private static void send(Socket data, int bytes) throws IOException {
        byte[] piece = new byte[4096];
        for (int left = bytes; left > 0; left -= piece.length) {
            data.getOutputStream().write(piece, 0, Math.min(left, piece.length));
        }
    }
}
