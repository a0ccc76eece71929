package org.ftpra.adapter.listener;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files and directories that a partner sees. Each costs something at every listing and log-in, even if it is empty: there is a
 * limit. They are counted where they lie, so that it holds after a restart, and what is removed counts no more.
 */
final class Entries {

    /** Of one partner. */
    static final int MOST = 10_000;

    /** What is said then. */
    static final String FULL = "There are " + MOST + " files and directories of yours here already.";

    private Entries() {}

    /** Whether there may be no more. */
    static boolean areFull(Path home) throws IOException {
        return below(home, MOST).size() == MOST;
    }

    /** All of them, also while others come and go. */
    static List<Path> below(Path home) throws IOException {
        return below(home, Integer.MAX_VALUE);
    }

    private static List<Path> below(Path home, int most) throws IOException {
        Found found = new Found(home, most);
        Files.walkFileTree(home, found);
        return found.entries;
    }

    private static final class Found extends SimpleFileVisitor<Path> {

        private final Path home;
        private final int most;
        private final List<Path> entries = new ArrayList<>();

        Found(Path home, int most) {
            this.home = home;
            this.most = most;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return directory.equals(home) ? FileVisitResult.CONTINUE : visitFile(directory, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            entries.add(file);
            return entries.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        /** Somebody has removed it. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
