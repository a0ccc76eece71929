package org.ftpra.bench.client;

import java.util.Map;
import org.ftpra.bench.table.Metric;

/** Many small files, each a row in one transaction with what becomes of it; a smaller directory beforehand. */
final class Deliveries {

    private final Job job;

    Deliveries(Job job) {
        this.job = job;
    }

    Map<Metric, Double> measure() throws Exception {
        try (Receiver receiver = job.receivers().open(job)) {
            receiver.receive("inbox-warm", job.warmUp());
            return Map.of(Metric.FILES, job.count() / receiver.receive("inbox", job.count()));
        }
    }
}
