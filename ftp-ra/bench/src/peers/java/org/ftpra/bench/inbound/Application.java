package org.ftpra.bench.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ftpra.adapter.container.NarayanaTransactions;
import org.ftpra.adapter.container.Transactions;

/**
 * What all contenders deliver to, and its surroundings: a transaction manager and a database, in the temporary directory. The log of
 * the one is forced on the disk; the other hands each commit to the operating system. Confined to one thread, but for its rows.
 */
final class Application implements AutoCloseable {

    /** Bytes of each file. */
    private static final int SIZE = 1024;

    private final Path directory;
    private final Transactions transactions;
    private final Rows rows;

    Application() throws Exception {
        directory = Files.createTempDirectory("ftpra-bench-inbound");
        transactions = new NarayanaTransactions(Files.createDirectory(directory.resolve("transactions")));
        rows = new Rows(transactions.manager(), directory);
    }

    Path directory() {
        return directory;
    }

    Transactions transactions() {
        return transactions;
    }

    Rows rows() {
        return rows;
    }

    /** Seconds from the start of a contender until it has delivered so many files; it is stopped then. */
    double clock(int files, Start start) throws Exception {
        rows.expect(files);
        long begin = System.nanoTime();
        double seconds;
        AutoCloseable running = start.go();
        try {
            rows.await();
            seconds = (System.nanoTime() - begin) / 1e9;
        } finally {
            running.close();
        }
        rows.requireEachOnce(files, SIZE);
        return seconds;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(Application::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a contender to work; closed, it has stopped. */
    @FunctionalInterface
    interface Start {
        AutoCloseable go() throws Exception;
    }
}
