package org.ftpra.adapter.rough;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;

/** All branches: those begun in memory, those prepared as a file each. Thread-safe as far as one branch has one thread. */
final class RoughBranches {

    private final Path directory;
    private final RoughFault fault;
    private final Map<RoughXid, ArrayList<RoughAction>> begun = new ConcurrentHashMap<>();
    private boolean swept;
    private final AtomicInteger names = new AtomicInteger();

    RoughBranches(Path directory, RoughFault fault) {
        this.directory = directory;
        this.fault = fault;
    }

    RoughFault fault() {
        return fault;
    }

    String hiddenName() {
        return ".ftpra-rough-" + System.nanoTime() + "-" + names.incrementAndGet() + ".part";
    }

    /** Remembers a hidden name before it is used. */
    void open(String hidden) {
        try {
            Files.writeString(opened(), hidden + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once in a JVM: deletes what earlier ones have opened and not prepared. */
    synchronized void sweep(FtpConnection connection) throws IOException {
        if (!swept && Files.exists(opened())) {
            Set<String> needed = prepared().stream()
                    .flatMap(each -> each.actions().stream())
                    .map(RoughAction::path)
                    .collect(Collectors.toSet());
            for (String hidden : Files.readAllLines(opened())) {
                if (!needed.contains(hidden) && connection.find(hidden).isPresent()) {
                    connection.delete(hidden);
                }
            }
        }
        swept = true;
    }

    private Path opened() {
        return directory.resolve("opened");
    }

    List<RoughAction> actions(RoughXid xid) {
        return begun.computeIfAbsent(xid, none -> new ArrayList<>());
    }

    void prepare(RoughXid xid) {
        if (fault == RoughFault.FORGETS) {
            return;
        }
        Path half = directory.resolve(xid.fileName() + ".tmp");
        try (ObjectOutputStream output = new ObjectOutputStream(Files.newOutputStream(half))) {
            output.writeObject(new Prepared(xid, new ArrayList<>(actions(xid))));
            output.close();
            Files.move(half, directory.resolve(xid.fileName() + ".branch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also a branch that was prepared by an earlier JVM. */
    List<RoughAction> known(RoughXid xid) {
        return begun.containsKey(xid)
                ? begun.get(xid)
                : prepared().stream()
                        .filter(each -> each.xid().equals(xid))
                        .findFirst()
                        .map(Prepared::actions)
                        .orElse(null);
    }

    void forget(RoughXid xid) {
        begun.remove(xid);
        try {
            Files.deleteIfExists(directory.resolve(xid.fileName() + ".branch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Prepared> prepared() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".branch"))
                    .map(RoughBranches::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Prepared read(Path file) {
        try (ObjectInputStream input = new ObjectInputStream(Files.newInputStream(file))) {
            return (Prepared) input.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** What a file holds. */
    record Prepared(RoughXid xid, ArrayList<RoughAction> actions) implements java.io.Serializable {}
}
