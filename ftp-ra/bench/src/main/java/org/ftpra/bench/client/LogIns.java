package org.ftpra.bench.client;

import java.util.EnumMap;
import java.util.Map;
import org.ftpra.bench.table.Metric;

/** Connect, log in and say good-bye again and again; then prove one connection alive again and again, as a pool does. */
final class LogIns {

    private static final int REUSES_PER_LOGIN = 10;

    private final Job job;
    private final ClientFactory factory;

    LogIns(Job job) throws ReflectiveOperationException {
        this.job = job;
        this.factory = job.clients();
    }

    Map<Metric, Double> measure() throws Exception {
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        logIn(job.warmUp());
        Stopwatch watch = new Stopwatch(job.serverPid());
        logIn(job.count());
        figures.put(Metric.LOGINS, job.count() / watch.seconds());
        figures.put(Metric.REUSES, reuses());
        return figures;
    }

    private void logIn(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            open().close();
        }
    }

    private double reuses() throws Exception {
        try (Client client = open()) {
            ping(client, job.warmUp() * REUSES_PER_LOGIN);
            Stopwatch watch = new Stopwatch(job.serverPid());
            int times = job.count() * REUSES_PER_LOGIN;
            ping(client, times);
            return times / watch.seconds();
        }
    }

    private static void ping(Client client, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            client.ping();
        }
    }

    private Client open() throws Exception {
        return factory.open(job.site(), job.variant());
    }
}
