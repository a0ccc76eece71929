package org.ftpra.rar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The finished rar, read whole.
 *
 * @param entries from name to content
 */
record Rar(Map<String, byte[]> entries) {

    private static final Path FILE = Path.of(System.getProperty("ftpra.rar", "target/ftp-ra.rar"));

    /** The one that this build has made. */
    static Rar built() {
        try {
            return new Rar(entries(Files.readAllBytes(FILE)));
        } catch (IOException e) {
            throw new AssertionError(FILE + " is made in phase package", e);
        }
    }

    /** All that is in its jars, but what is in META-INF. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = insideJars();
        classes.keySet().removeIf(name -> name.startsWith("META-INF/"));
        return classes;
    }

    /** All that is in its jars; of what is in META-INF of several, one. */
    Map<String, byte[]> insideJars() {
        Map<String, byte[]> inside = new TreeMap<>();
        entries.forEach((name, bytes) -> {
            if (name.endsWith(".jar")) {
                entries(bytes).forEach((inner, content) -> {
                    boolean twice = inside.put(inner, content) != null && !inner.startsWith("META-INF/");
                    assertThat(twice).as(inner + " twice").isFalse();
                });
            }
        });
        return inside;
    }

    private static Map<String, byte[]> entries(byte[] archive) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return entries;
    }
}
