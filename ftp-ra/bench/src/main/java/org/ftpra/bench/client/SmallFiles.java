package org.ftpra.bench.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ftpra.bench.table.Metric;

/** Many small files, in equal shares over the connections, which are open already. */
final class SmallFiles {

    private final Job job;
    private final List<Client> clients = new ArrayList<>();

    SmallFiles(Job job) {
        this.job = job;
    }

    Map<Metric, Double> measure() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(job.connections());
        try {
            openAll();
            job.warmUp(() -> moveAll(threads, job.small(job.warmUp())));
            Stopwatch watch = new Stopwatch(job.serverPid());
            moveAll(threads, job.small(job.count()));
            return Map.of(Metric.FILES, job.count() / watch.seconds());
        } finally {
            threads.shutdownNow();
            closeAll();
        }
    }

    private void openAll() throws Exception {
        ClientFactory factory = job.clients();
        for (int i = 0; i < job.connections(); i++) {
            clients.add(factory.open(job.site(), job.variant()));
        }
    }

    private void moveAll(ExecutorService threads, List<FilePair> files) throws Exception {
        List<Callable<Void>> shares = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            List<FilePair> share = files.subList(from(i, files), from(i + 1, files));
            shares.add(() -> move(client, share));
        }
        for (Future<Void> done : threads.invokeAll(shares)) {
            done.get();
        }
    }

    private int from(int share, List<FilePair> files) {
        return share * files.size() / clients.size();
    }

    private Void move(Client client, List<FilePair> share) throws Exception {
        switch (job.task()) {
            case STORE -> storeEach(client, share);
            case SMALL_UP -> client.storeAll(share);
            default -> client.retrieveAll(share);
        }
        return null;
    }

    private static void storeEach(Client client, List<FilePair> files) throws Exception {
        for (FilePair file : files) {
            client.store(file);
        }
    }

    private void closeAll() throws Exception {
        for (Client client : clients) {
            client.close();
        }
    }
}
