package org.ftpra.adapter.listener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ftpra.adapter.config.EndpointProperty;
import org.ftpra.adapter.journal.DirectoryLock;

/**
 * Where uploads lie on the local disk: what is being received, and for each partner what they see. It belongs to one door. What an
 * earlier opening was receiving was acknowledged to nobody, and is removed. Thread-safe.
 */
final class Spool implements AutoCloseable {

    private static final Duration UNKNOWN_KEPT = Duration.ofDays(1);

    private final Path directory;
    private final Path partners;
    private final Path accepted;
    private final Path deadLetters;
    private final Path incoming;
    private final DirectoryLock lock;
    private final SpoolSpace space;
    private final Unfinished unfinished;
    private final Set<Path> busy = ConcurrentHashMap.newKeySet();

    private Spool(Path directory, DirectoryLock lock, SpoolSpace space) throws IOException {
        this.directory = directory;
        this.partners = Files.createDirectories(directory.resolve("partners"));
        this.unfinished = new Unfinished(directory.resolve("unfinished"));
        this.accepted = Files.createDirectories(directory.resolve("accepted"));
        this.deadLetters = directory.resolve("dead-letter");
        this.incoming = Files.createDirectories(directory.resolve("incoming"));
        this.lock = lock;
        this.space = space;
        removeIncoming();
        space.give(-sizeOf(partners) - sizeOf(accepted));
    }

    /** Opens it, if nobody else has it open: else one would deliver, and remove, what the other has acknowledged. */
    static Spool open(Path place, long mostBytes) throws IOException {
        Path directory = Files.createDirectories(place).toRealPath();
        DirectoryLock lock = DirectoryLock.acquire(directory, EndpointProperty.SPOOL_DIRECTORY.propertyName());
        try {
            return new Spool(directory, lock, new SpoolSpace(mostBytes));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void removeIncoming() throws IOException {
        for (Path file : children(incoming)) {
            if (Files.isRegularFile(file)) {
                Files.delete(file);
            }
        }
    }

    static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        }
    }

    private static long sizeOf(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** What a partner sees; made if it is not there. */
    Path homeOf(String partner) throws IOException {
        return Files.createDirectories(partners.resolve(partner));
    }

    /** A new file to receive into. */
    Path newFile() {
        return incoming.resolve(UUID.randomUUID().toString());
    }

    /**
     * Moves a file to where it outlives this opening.
     *
     * @return where it is now; durable when this returns
     */
    Path accept(Path file) throws IOException {
        Path place = accepted.resolve(UUID.randomUUID().toString());
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        Receiving.force(accepted);
        return place;
    }

    /** Removes what was moved here and then not accepted: of a process that died in between, a day ago or more. */
    void removeUnknown(Set<Path> known) throws IOException {
        Instant longAgo = Instant.now().minus(UNKNOWN_KEPT);
        for (Path file : children(accepted)) {
            if (!known.contains(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
                remove(file);
            }
        }
    }

    /** Whether a file was accepted here. */
    boolean hasAccepted(Path file) {
        return file.startsWith(accepted);
    }

    /** Where those go that cannot be delivered, unless the deployer says otherwise. */
    Path deadLetters() {
        return deadLetters;
    }

    /** Paths that are delivered where they lie, and must stay as they are meanwhile. */
    Set<Path> busy() {
        return busy;
    }

    Unfinished unfinished() {
        return unfinished;
    }

    SpoolSpace space() {
        return space;
    }

    /** Removes a file, and gives its space back. */
    void remove(Path file) {
        try {
            long bytes = Files.size(file);
            Files.delete(file);
            space.give(bytes);
        } catch (NoSuchFileException e) {
            // It was moved to another place, or another session has replaced it.
        } catch (IOException e) {
            ListenerLog.notRemoved(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            removeIncoming();
        } finally {
            lock.close();
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
