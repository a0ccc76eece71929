package org.ftpra.arquillian.kill.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ftpra.engine.servers.FreshDirectory;

/**
 * Where one round's files are.
 *
 * @param inbox the directory on the FTP server
 * @param taken the partner's own directory, on the same file system
 */
public record Site(FreshDirectory inbox, Path taken) {

    /** What the partner takes begins with this. */
    static final String FOR_PARTNER = "p-";

    /** The content of every file in a directory, by name; one that goes meanwhile is left out. */
    public static Map<String, String> contents(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.toList()) {
                read(file, contents);
            }
            return contents;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(Path file, Map<String, String> contents) throws IOException {
        try {
            contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (java.nio.file.NoSuchFileException taken) {
            // It is the partner's by now.
        }
    }
}
