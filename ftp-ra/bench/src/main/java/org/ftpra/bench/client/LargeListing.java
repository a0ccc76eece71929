package org.ftpra.bench.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.ftpra.bench.table.Metric;

/**
 * A large directory, three times on one connection: cold; warm, for the times; and once more with a full collection at every
 * tenth of it, for the heap that the listing and what the caller was given of it hold.
 */
final class LargeListing {

    private static final String DIRECTORY = "list";
    private static final double MIB = 1 << 20;

    private final Job job;
    private final Map<Metric, Double> figures = new EnumMap<>(Metric.class);

    LargeListing(Job job) {
        this.job = job;
    }

    Map<Metric, Double> measure() throws Exception {
        try (Client client = job.clients().open(job.site(), job.variant())) {
            figures.put(Metric.COLD, list(client).seconds);
            Times warm = list(client);
            figures.put(Metric.SECONDS, warm.seconds);
            figures.put(Metric.FIRST_ENTRY, warm.first);
            figures.put(Metric.RSS, peakResident());
            figures.put(Metric.HEAP, mostHeld(client) / MIB);
        }
        return figures;
    }

    private Times list(Client client) throws Exception {
        Times times = new Times(job.serverPid());
        client.list(DIRECTORY, times::entry);
        times.end();
        requireAll(times.entries);
        return times;
    }

    private void requireAll(int entries) throws IOException {
        if (entries != job.count()) {
            throw new IOException(entries + " entries instead of " + job.count());
        }
    }

    private double mostHeld(Client client) throws Exception {
        HeldHeap heap = new HeldHeap(Math.max(1, job.count() / 10));
        client.list(DIRECTORY, heap::entry);
        return heap.most();
    }

    /** The kernel's own high-water mark. */
    private static double peakResident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** When the first entry came, and the end. */
    private static final class Times {

        private final Stopwatch watch;
        private int entries;
        private double first;
        private double seconds;

        Times(long serverPid) {
            watch = new Stopwatch(serverPid);
        }

        void entry() {
            if (entries++ == 0) {
                first = watch.seconds();
            }
        }

        void end() {
            seconds = watch.seconds();
        }
    }
}
