package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files in which Pure-FTPd keeps its running sessions; a session that was killed leaves its own behind. */
final class PureFtpdSessions {

    private static final Path DIRECTORY = Path.of("/var/run/pure-ftpd");
    private static final String PREFIX = "client-";

    private PureFtpdSessions() {}

    static void forgetTheEnded() {
        if (Files.isDirectory(DIRECTORY)) {
            files().stream().filter(PureFtpdSessions::isEnded).forEach(PureFtpdSessions::delete);
        }
    }

    private static boolean isEnded(Path file) {
        String name = file.getFileName().toString();
        return name.matches(PREFIX + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
