package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PAM service that knows one user from one password file: the only thing that a server needs outside its own directory.
 * Its file carries the JVM's process number, so that the next start can remove what a JVM that was killed left behind.
 */
final class PamService implements AutoCloseable {

    private static final Path SERVICES = Path.of("/etc/pam.d");
    private static final String PREFIX = "ftpra-";

    private final Path file;

    PamService(Path module, Path passwords) {
        removeThoseLeftBehind();
        file = write(
                """
                auth required %s pwdfile=%s nodelay
                account required pam_permit.so
                """
                        .formatted(module, passwords));
    }

    String name() {
        return file.getFileName().toString();
    }

    @Override
    public void close() {
        delete(file);
    }

    private static Path write(String text) {
        try {
            String prefix = PREFIX + ProcessHandle.current().pid() + "-";
            return Files.writeString(Files.createTempFile(SERVICES, prefix, ""), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void removeThoseLeftBehind() {
        try (Stream<Path> files = Files.list(SERVICES)) {
            List<Path> left = files.filter(PamService::isLeftBehind).toList();
            left.forEach(PamService::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isLeftBehind(Path file) {
        String[] parts = file.getFileName().toString().split("-");
        boolean ours = parts.length == 3 && file.getFileName().toString().matches(PREFIX + "\\d+-\\d+");
        return ours && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
