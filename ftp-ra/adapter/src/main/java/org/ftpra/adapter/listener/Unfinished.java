package org.ftpra.adapter.listener;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Which files under temporary names were cut, and must be resumed before they get their final name: an empty file each, since that
 * must be known after a restart too. Thread-safe.
 */
final class Unfinished {

    private final Path marks;

    Unfinished(Path marks) throws IOException {
        this.marks = Files.createDirectories(marks);
    }

    void mark(Path file) throws IOException {
        Path mark = markOf(file);
        if (Files.notExists(mark)) {
            Files.createFile(mark);
        }
    }

    void clear(Path file) throws IOException {
        Files.deleteIfExists(markOf(file));
    }

    boolean has(Path file) {
        return Files.exists(markOf(file));
    }

    private Path markOf(Path file) {
        byte[] path = file.toString().getBytes(StandardCharsets.UTF_8);
        return marks.resolve(HexFormat.of().formatHex(Fingerprint.sha256().digest(path)));
    }
}
