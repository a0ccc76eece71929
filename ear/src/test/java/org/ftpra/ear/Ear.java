package org.ftpra.ear;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * An EAR, read as a server will.
 *
 * @param file where it is
 */
record Ear(Path file) {

    /** The names of all its files. */
    List<String> files() throws IOException {
        try (ZipFile ear = new ZipFile(file.toFile())) {
            return ear.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    /** What a file says. */
    String text(String name) throws IOException {
        try (ZipFile ear = new ZipFile(file.toFile());
                InputStream content = ear.getInputStream(ear.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a file in a module says. */
    String text(String module, String name) throws IOException {
        try (ZipFile ear = new ZipFile(file.toFile());
                ZipInputStream content = new ZipInputStream(ear.getInputStream(ear.getEntry(module)))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(content.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError(name + " is not in " + module);
        }
    }

    /** The names of all that is in a module. */
    List<String> names(String module) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile ear = new ZipFile(file.toFile());
                ZipInputStream content = new ZipInputStream(ear.getInputStream(ear.getEntry(module)))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
