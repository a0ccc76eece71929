package org.ftpra.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Counts the open files and sockets of this JVM, where the platform shows them. */
final class Descriptors {

    private static final Path OPEN = Path.of("/proc/self/fd");

    private Descriptors() {}

    static long open() {
        Assumptions.assumeTrue(Files.isDirectory(OPEN), "this platform does not list open descriptors");
        try (Stream<Path> all = Files.list(OPEN)) {
            return all.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
