package org.ftpra.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ftpra.bench.client.Job.Task;

/** Before a contender runs, the targets are emptied; afterwards, every file must be there and whole. */
final class Proof {

    private Proof() {}

    static void prepare(Cell cell) throws IOException {
        Ground.empty(cell.got());
        Ground.empty(up(cell));
        if (cell.row().work().task() == Task.INBOUND) {
            cell.ground().inbox(cell.server().home().resolve("inbox"), cell.count());
            cell.ground().inbox(cell.server().home().resolve("inbox-warm"), cell.warmUp());
        }
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
            case INBOUND -> empty(cell.server().home().resolve("inbox"));
            case LOGIN, LIST -> {}
        }
    }

    /** The rows are counted by who wrote them. A sign that a node is alive is none of the files. */
    private static void empty(Path inbox) throws IOException {
        try (Stream<Path> left = Files.list(inbox)) {
            List<Path> files =
                    left.filter(path -> !path.toString().endsWith("-alive")).toList();
            if (!files.isEmpty()) {
                throw new IOException(files.size() + " files are left, one of them "
                        + files.get(0).getFileName());
            }
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
