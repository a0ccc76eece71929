package org.ftpra.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Before a contender runs, the targets are emptied; afterwards, every file must be there and whole. */
final class Proof {

    private Proof() {}

    static void prepare(Cell cell) throws IOException {
        Ground.empty(cell.got());
        Ground.empty(up(cell));
    }

    private static Path up(Cell cell) {
        return cell.server().home().resolve("up");
    }

    /** Fails if what arrived is not what was sent: names and sizes. */
    static void check(Cell cell) throws IOException {
        switch (cell.row().work().task()) {
            case BIG_UP -> same(cell.client().resolve("big"), up(cell).resolve("big"));
            case BIG_DOWN -> same(cell.client().resolve("big"), cell.got().resolve("big"));
            case SMALL_UP, STORE -> sameSet(cell, up(cell));
            case SMALL_DOWN -> sameSet(cell, cell.got());
            case LOGIN, LIST -> {}
        }
    }

    private static void sameSet(Cell cell, Path arrived) throws IOException {
        try (Stream<Path> sent = Files.list(cell.client().resolve(cell.set()))) {
            List<Path> all = sent.toList();
            for (Path file : all) {
                same(file, arrived.resolve(file.getFileName()));
            }
        }
    }

    private static void same(Path sent, Path arrived) throws IOException {
        if (!Files.exists(arrived)) {
            throw new IOException(arrived.getFileName() + " has not arrived");
        }
        if (Files.size(arrived) != Files.size(sent)) {
            throw new IOException(arrived.getFileName() + " has " + Files.size(arrived) + " bytes");
        }
    }
}
