package org.ftpra.bench.client;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.ftpra.bench.table.Metric;

/** One large file over one connection, after a smaller one that warms up. */
final class BigFile {

    private static final double GIB = 1L << 30;

    private final Job job;

    BigFile(Job job) {
        this.job = job;
    }

    Map<Metric, Double> measure() throws Exception {
        try (Client client = job.clients().open(job.site(), job.variant())) {
            job.warmUp(() -> move(client, job.file("warm")));
            Stopwatch watch = new Stopwatch(job.serverPid());
            move(client, job.file("big"));
            return figures(watch.seconds(), watch.cpuSeconds(), watch.serverCpuSeconds());
        }
    }

    private void move(Client client, FilePair file) throws Exception {
        if (job.task().isUpload()) {
            client.store(file);
        } else {
            client.retrieve(file);
        }
    }

    private Map<Metric, Double> figures(double seconds, double cpu, double server) throws IOException {
        long size = Files.size(job.directory().resolve("big"));
        return Map.of(
                Metric.RATE, size / 1e6 / seconds,
                Metric.CLIENT_CPU, cpu * GIB / size,
                Metric.SERVER_CPU, server * GIB / size);
    }
}
