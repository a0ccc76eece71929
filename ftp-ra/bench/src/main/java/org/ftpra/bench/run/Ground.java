package org.ftpra.bench.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The directory of a run, with the files to transfer. Servers see the same files by hard links, so nothing is there twice.
 * Random bytes, which nothing can compress.
 */
final class Ground implements AutoCloseable {

    private static final int MIB = 1 << 20;
    private static final int SMALL = 1024;

    private final Path root;
    private final Random random = new Random(1);

    /** Makes a directory below this one. */
    Ground(Path parent) throws IOException {
        root = Files.createTempDirectory(parent, "ftpra-bench-");
        Files.createDirectories(client());
        Files.createDirectories(got());
        Files.createDirectories(servers());
    }

    Path client() {
        return root.resolve("client");
    }

    /** Where downloads go. */
    Path got() {
        return client().resolve("got");
    }

    /** Where servers have their homes. */
    Path servers() {
        return root.resolve("servers");
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** Makes a large file for clients, if there is none yet. */
    void large(String name, int mib) throws IOException {
        Path file = client().resolve(name);
        if (Files.exists(file)) {
            return;
        }
        byte[] block = new byte[MIB];
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < mib; i++) {
                random.nextBytes(block);
                output.write(block);
            }
        }
    }

    /** Makes so many small files for clients, {@code s<many>/f0} and on, if there are none yet. */
    void small(int many) throws IOException {
        Path set = client().resolve("s" + many);
        if (Files.exists(set)) {
            return;
        }
        Files.createDirectories(set);
        byte[] content = new byte[SMALL];
        for (int i = 0; i < many; i++) {
            random.nextBytes(content);
            Files.write(set.resolve("f" + i), content);
        }
    }

    /** Shows a server's users all of the client's files, and an empty directory for uploads. */
    void show(Path home) throws IOException {
        Path up = Files.createDirectories(home.resolve("up"));
        up.toFile().setWritable(true, false);
        link(client().resolve("big"), home.resolve("big"));
        link(client().resolve("warm"), home.resolve("warm"));
        try (Stream<Path> sets = Files.list(client())) {
            for (Path set : sets.filter(path -> path.getFileName().toString().matches("s\\d+"))
                    .toList()) {
                showSet(set, home.resolve(set.getFileName()));
            }
        }
    }

    private static void showSet(Path set, Path shown) throws IOException {
        if (Files.exists(shown)) {
            return;
        }
        Files.createDirectories(shown);
        try (Stream<Path> files = Files.list(set)) {
            for (Path file : files.toList()) {
                link(file, shown.resolve(file.getFileName()));
            }
        }
    }

    private static void link(Path file, Path link) throws IOException {
        if (Files.exists(file) && !Files.exists(link)) {
            Files.createLink(link, file);
        }
    }

    /** Fills a directory of a server with so many small files, and nothing else; its users may take them away. */
    void inbox(Path inbox, int many) throws IOException {
        Files.createDirectories(inbox);
        inbox.toFile().setWritable(true, false);
        empty(inbox);
        for (int i = 0; i < many; i++) {
            link(client().resolve("s" + many).resolve("f" + i), inbox.resolve("f" + i));
        }
    }

    /** Fills the directory {@code list} of a server's user with empty files, if it is not there yet. */
    void entries(Path home, int many) throws IOException {
        Path list = home.resolve("list");
        if (Files.exists(list)) {
            return;
        }
        Files.createDirectories(list);
        for (int i = 0; i < many; i++) {
            Files.createFile(list.resolve("entry-%06d.dat".formatted(i)));
        }
    }

    /** Removes what is in a directory. */
    static void empty(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(directory)) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        empty(root);
        Files.delete(root);
    }
}
