package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory for one test, as the server names it and as it is on disk.
 *
 * @param path its absolute FTP path, such as {@code /t1}
 * @param disk the same directory on disk
 */
public record FreshDirectory(String path, Path disk) {

    static FreshDirectory create(Path home, String name) {
        try {
            Path disk = Files.createDirectory(home.resolve(name));
            Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwxrwxrwx"));
            return new FreshDirectory("/" + name, disk);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The FTP path of the entry of this name. */
    public String path(String name) {
        return path + "/" + name;
    }

    /**
     * Writes a file past the server that the server's user may change too: not every server runs as the user of this JVM.
     */
    public Path write(String name, byte[] content) {
        try {
            Path file = Files.write(disk.resolve(name), content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads a file past the server. */
    public byte[] read(String name) {
        try {
            return Files.readAllBytes(disk.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names of the entries on disk, sorted. */
    public List<String> names() {
        try (Stream<Path> entries = Files.list(disk)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
