package org.ftpra.adapter.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ftpra.engine.servers.FreshDirectory;

/**
 * Works on the server's own disk while a transaction is in doubt that stores {@code stored}, replaces {@code replaced}, deletes
 * {@code deleted} and renames {@code from} to {@code to}: takes what has appeared, and puts other files, of the same size and
 * time, in the place of those that are gone.
 */
final class BusyPartner {

    static final byte[] OLD = "old content".getBytes(UTF_8);
    static final byte[] NEW = "the new content".getBytes(UTF_8);
    private static final byte[] OTHERS = "OLD CONTENT".getBytes(UTF_8);
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final FreshDirectory directory;
    private final Set<String> taken = new TreeSet<>();
    private final Set<String> put = new TreeSet<>();

    /** With the files as they are before the transaction. */
    BusyPartner(FreshDirectory directory) throws IOException {
        this.directory = directory;
        for (String name : List.of("deleted", "from", "replaced")) {
            write(name, OLD);
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Files.setLastModifiedTime(directory.write(name, content), TIME);
    }

    void work() throws IOException {
        take("stored", NEW);
        take("to", OLD);
        for (String name : List.of("deleted", "from")) {
            if (!isThere(name)) {
                write(name, OTHERS);
                put.add(name);
            }
        }
    }

    private void take(String name, byte[] expected) throws IOException {
        if (isThere(name)) {
            assertThat(directory.read(name)).isEqualTo(expected);
            Files.delete(path(name));
            taken.add(name);
        }
    }

    /** Whether anything of the transaction was seen, by the partner or now. */
    boolean hasSeenAnything() {
        return !taken.isEmpty() || !put.isEmpty() || isThere("stored");
    }

    /** All of the transaction was done, once, and nothing else. */
    void checkDone(String when) {
        assertThat(seen("stored")).as("%s: stored", when).isEqualTo(1);
        assertThat(seen("to")).as("%s: to", when).isEqualTo(1);
        assertThat(directory.read("replaced")).as("%s: replaced", when).isEqualTo(NEW);
        for (String name : List.of("deleted", "from")) {
            assertThat(isThere(name)).as("%s: another's file as %s", when, name).isEqualTo(put.contains(name));
        }
        assertThat(directory.names()).as(when).noneMatch(name -> name.startsWith("."));
    }

    private int seen(String name) {
        return (taken.contains(name) ? 1 : 0) + (isThere(name) ? 1 : 0);
    }

    /** Nothing of the transaction was done. Hidden names that were not on the disk of the journal may be left. */
    void checkUndone(String when) {
        assertThat(directory.names())
                .as(when)
                .filteredOn(name -> !name.startsWith("."))
                .containsExactly("deleted", "from", "replaced");
        for (String name : List.of("deleted", "from", "replaced")) {
            assertThat(directory.read(name)).as("%s: %s", when, name).isEqualTo(OLD);
        }
    }

    private boolean isThere(String name) {
        return Files.exists(path(name));
    }

    private Path path(String name) {
        return directory.disk().resolve(name);
    }
}
