package org.ftpra.bench.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ftpra.adapter.FtpResourceAdapter;

/** What is left of a client when it ends. */
final class Leftovers {

    private Leftovers() {}

    /** Stops the adapter and removes its journal. */
    static void of(FtpResourceAdapter adapter, Path journal) {
        adapter.stop();
        try (Stream<Path> all = Files.walk(journal)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
