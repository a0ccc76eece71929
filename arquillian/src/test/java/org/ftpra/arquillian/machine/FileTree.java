package org.ftpra.arquillian.machine;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Directories with all that is in them. */
public final class FileTree {

    private FileTree() {}

    /** Copies it into a directory that is made. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** Copies what is in an archive into a directory that is made. */
    public static void unpack(Path zip, Path to) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            copy(archive.getPath("/"), to);
        }
    }
}
