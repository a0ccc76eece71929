package org.ftpra.adapter.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ftpra.engine.servers.FreshDirectory;

/**
 * The files of a directory, as expected or as they are on the server's disk.
 *
 * @param contents each file's content by its name
 */
record Files(Map<String, String> contents) {

    /** What the adapter hides begins like this. */
    private static final String HIDDEN = ".ftpra";

    static Files of(Map<String, String> versions) {
        Map<String, String> contents = new TreeMap<>();
        versions.forEach((name, version) -> contents.put(name, content(name, version.split(" "))));
        return new Files(contents);
    }

    private static String content(String name, String[] version) {
        return Content.of(version.length == 1 ? name : version[1], version[0]);
    }

    static Files on(Path disk) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> entries = java.nio.file.Files.list(disk)) {
            entries.forEach(entry -> contents.put(entry.getFileName().toString(), read(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Files(contents);
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "(unreadable: " + e + ")";
        }
    }

    void writeTo(FreshDirectory directory) {
        contents.forEach((name, content) -> directory.write(name, content.getBytes(StandardCharsets.US_ASCII)));
    }

    Files visible() {
        Map<String, String> visible = new TreeMap<>(contents);
        visible.keySet().removeIf(Files::isHidden);
        return new Files(visible);
    }

    List<String> hidden() {
        return contents.keySet().stream().filter(Files::isHidden).toList();
    }

    private static boolean isHidden(String name) {
        return name.startsWith(HIDDEN);
    }

    /** What is wrong here, if those were expected. */
    List<String> differencesTo(Files expected) {
        List<String> differences = new ArrayList<>();
        expected.contents.forEach((name, content) -> {
            if (!contents.containsKey(name)) {
                differences.add("lost: " + name);
            } else if (!contents.get(name).equals(content)) {
                differences.add("wrong content: " + name + " has " + summary(contents.get(name)) + " instead of "
                        + summary(content));
            }
        });
        contents.keySet().stream()
                .filter(name -> !expected.contents.containsKey(name))
                .forEach(name -> differences.add("not expected: " + name));
        return differences;
    }

    private static String summary(String content) {
        String first = content.lines().findFirst().orElse("nothing");
        return content.length() + " bytes, '" + first + "' ...";
    }
}
