package org.ftpra.bench.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * What a worker is told to do.
 *
 * @param factory the contender's factory class
 * @param variant how it is set up
 * @param task which measurement
 * @param connections how many control connections at once
 * @param count how many small files or log-ins
 * @param warmUp how many of them beforehand
 * @param warmUpMillis transfers beforehand are repeated until so long has passed: milliseconds
 * @param directory where the client's files are: {@code big}, {@code warm}, {@code s<count>/}; downloads go to {@code got/}
 * @param serverPid the process whose descendants are the server
 * @param site the server; its home has the same files, uploads go to {@code up/}
 */
public record Job(
        String factory,
        String variant,
        Task task,
        int connections,
        int count,
        int warmUp,
        long warmUpMillis,
        Path directory,
        long serverPid,
        Site site) {

    /** A measurement. */
    public enum Task {
        /** One large file, up. */
        BIG_UP,
        /** One large file, down. */
        BIG_DOWN,
        /** Many small files, up. */
        SMALL_UP,
        /** Many small files, down. */
        SMALL_DOWN,
        /** Small files up, each a call of its own. */
        STORE,
        /** Log-ins, then proofs of life on one connection. */
        LOGIN,
        /** A large directory. */
        LIST,
        /** Small files taken out of a directory, each with a row in one transaction. */
        INBOUND;

        /** Whether files go to the server. */
        public boolean isUpload() {
            return this == BIG_UP || this == SMALL_UP || this == STORE;
        }
    }

    static Job of(Properties told) {
        return new Job(
                told.getProperty("factory"),
                told.getProperty("variant"),
                Task.valueOf(told.getProperty("task")),
                Integer.parseInt(told.getProperty("connections")),
                Integer.parseInt(told.getProperty("count")),
                Integer.parseInt(told.getProperty("warmUp")),
                Long.parseLong(told.getProperty("warmUpMillis")),
                Path.of(told.getProperty("directory")),
                Long.parseLong(told.getProperty("serverPid")),
                Site.of(told));
    }

    /** The contender's factory. */
    ClientFactory clients() throws ReflectiveOperationException {
        return made(ClientFactory.class);
    }

    /** The same of one that takes files. */
    ReceiverFactory receivers() throws ReflectiveOperationException {
        return made(ReceiverFactory.class);
    }

    private <T> T made(Class<T> type) throws ReflectiveOperationException {
        return type.cast(Class.forName(factory).getDeclaredConstructor().newInstance());
    }

    /** Transfers beforehand: once, and again until the time for it has passed. */
    void warmUp(Load load) throws Exception {
        long end = System.nanoTime() + warmUpMillis * 1_000_000;
        do {
            load.move();
        } while (System.nanoTime() < end);
    }

    /** Files that are transferred. */
    @FunctionalInterface
    interface Load {
        void move() throws Exception;
    }

    /** A whole file, {@code big} or {@code warm}. */
    FilePair file(String name) {
        return task.isUpload() ? up(directory.resolve(name), name) : down("", name);
    }

    /** So many small files. */
    List<FilePair> small(int many) {
        String set = "s" + many;
        return IntStream.range(0, many)
                .mapToObj(i -> "f" + i)
                .map(name -> task.isUpload() ? up(directory.resolve(set).resolve(name), name) : down(set, name))
                .toList();
    }

    private FilePair up(Path source, String name) {
        return new FilePair(source, "up", name);
    }

    private FilePair down(String from, String name) {
        return new FilePair(directory.resolve("got").resolve(name), from, name);
    }
}
