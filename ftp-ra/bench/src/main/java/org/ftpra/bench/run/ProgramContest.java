package org.ftpra.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ftpra.bench.server.ProcessCpu;
import org.ftpra.bench.table.Metric;

/**
 * Runs a program from its start to its end. What a run that only logs in takes is taken off its times, since the Java
 * contenders are measured when they have logged in.
 */
final class ProgramContest implements Contest {

    private static final double GIB = 1L << 30;

    private static final int BASE_RUNS = 3;

    private final Program program;

    ProgramContest(Program program) {
        this.program = program;
    }

    @Override
    public Map<Metric, Double> run(Cell cell) throws IOException {
        Launch base = base(cell);
        double server = ProcessCpu.ofTree(cell.server().pid());
        Launch work = launch(cell, program.input(cell)).less(base);
        Map<Metric, Double> figures =
                figures(cell, work, ProcessCpu.ofTree(cell.server().pid()) - server);
        figures.computeIfPresent(Metric.FIRST_ENTRY, (metric, seconds) -> seconds - base.seconds());
        return figures;
    }

    /** The quickest of a few: what else the machine does only ever adds to it. */
    private Launch base(Cell cell) throws IOException {
        Launch least = launch(cell, program.logIn(cell));
        for (int i = 1; i < BASE_RUNS; i++) {
            Launch next = launch(cell, program.logIn(cell));
            least = next.seconds() < least.seconds() ? next : least;
        }
        return least;
    }

    private Launch launch(Cell cell, String input) throws IOException {
        List<String> command = new ArrayList<>(cell.network().atClient());
        command.addAll(program.command(cell));
        Launch launch = Launch.run(command, input, cell.ground().file("output"), cell.limit());
        if (launch.exit() != 0) {
            throw new IOException("exit " + launch.exit() + ": " + lastWords(launch.output()));
        }
        return launch;
    }

    private static String lastWords(String output) {
        String words = output.strip().replaceAll("\\s+", " ");
        return words.substring(Math.max(0, words.length() - 160));
    }

    private Map<Metric, Double> figures(Cell cell, Launch launch, double server) throws IOException {
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        switch (cell.row().work().task()) {
            case BIG_UP, BIG_DOWN ->
                big(figures, launch, server, Files.size(cell.client().resolve("big")));
            case SMALL_UP, SMALL_DOWN, STORE -> figures.put(Metric.FILES, cell.count() / launch.seconds());
            case LIST -> list(figures, cell, launch);
            case LOGIN -> throw new IOException("has no pool");
        }
        return figures;
    }

    private static void big(Map<Metric, Double> figures, Launch launch, double server, long size) {
        figures.put(Metric.RATE, size / 1e6 / launch.seconds());
        figures.put(Metric.CLIENT_CPU, launch.cpuSeconds() * GIB / size);
        figures.put(Metric.SERVER_CPU, server * GIB / size);
    }

    private void list(Map<Metric, Double> figures, Cell cell, Launch launch) throws IOException {
        requireEntries(cell.got().resolve("list"), cell.count());
        figures.put(Metric.SECONDS, launch.seconds());
        figures.put(Metric.RSS, launch.peakMiB());
        program.firstEntry(launch.output()).ifPresent(seconds -> figures.put(Metric.FIRST_ENTRY, seconds));
    }

    private static void requireEntries(Path listing, int expected) throws IOException {
        try (Stream<String> lines = Files.lines(listing)) {
            long count = lines.filter(line -> line.contains("entry-")).count();
            if (count != expected) {
                throw new IOException(count + " entries instead of " + expected);
            }
        }
    }
}
