package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a started server keeps its configuration, its log and its user's home; deleted when closed. */
final class TemporaryDirectory implements AutoCloseable {

    private final Path root;

    TemporaryDirectory(String name) {
        try {
            root = permit(Files.createTempDirectory("ftpra-" + name + "-"), "rwxr-xr-x");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** Makes a directory with just these permissions, whatever the umask. */
    Path directory(String name, String permissions) {
        try {
            return permit(Files.createDirectory(file(name)), permissions);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a file that only we may read: it may hold a password. */
    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #write(String, String)}. */
    Path write(String name, byte[] content) {
        try {
            return permit(Files.write(file(name), content), "rw-------");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            for (Path entry : entriesBeforeTheirDirectories()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> entriesBeforeTheirDirectories() throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.walk(root)) {
            return entries.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static Path permit(Path path, String permissions) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
