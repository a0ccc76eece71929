package org.ftpra.adapter.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What the command line of a run says, in system properties called after the run.
 *
 * @param run what it is called, before the dot
 */
public record RunProperties(String run) {

    /** A whole number. */
    public int number(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException(
                    run + "." + name + " is '" + value + "'; expected a whole number below 10 million");
        }
        return Integer.parseInt(value);
    }

    /** Any text; empty is as if nothing was said. */
    public String text(String name, String otherwise) {
        String value = System.getProperty(run + "." + name, "");
        return value.isEmpty() ? otherwise : value;
    }

    /** An absolute path. */
    public Path directory() {
        return Path.of(text("directory", "target/" + run)).toAbsolutePath();
    }

    /** Makes it again, empty. */
    public static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> entries = Files.walk(directory)) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
