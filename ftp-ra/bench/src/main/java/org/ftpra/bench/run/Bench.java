package org.ftpra.bench.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ftpra.bench.table.Figures;

/** The command behind {@code ftp-ra/bench/run}. */
public final class Bench {

    private Bench() {}

    /** Runs the table; the script passes its own options on. */
    public static void main(String[] arguments) throws IOException {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                System.out.print(Options.USAGE);
            } else if (options.list()) {
                list();
            } else {
                run(options, String.join(" ", arguments));
            }
        } catch (InterruptedIOException stopped) {
            System.err.println("interrupted: servers, namespaces and files are gone");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
        }
    }

    private static void list() {
        Row.all().forEach(row -> System.out.println(row.name()));
        Contenders.all().forEach(each -> System.out.println(each.name() + ": " + each.about()));
    }

    private static void run(Options options, String arguments) throws IOException {
        long started = Long.getLong("ftpra.bench.started", System.currentTimeMillis() / 1000);
        Figures figures = new Figures();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("command", "`ftp-ra/bench/run " + arguments + "`, " + LocalDate.now());
        facts.put("sizes", options.sizes().toString());
        facts.putAll(Machine.facts());
        measure(options, options.time(started), figures, facts);
        facts.put("contenders", contenders(options));
        String report = new Report(figures, options.wantedRows(), options::contenders).write(facts);
        System.out.println("\n" + report);
        Files.writeString(options.resultsFile(), report);
        System.exit(oursFailed(options, figures) ? 1 : 0);
    }

    private static boolean oursFailed(Options options, Figures figures) {
        return options.wantedRows().stream()
                .flatMap(row -> options.contenders(row).stream()
                        .filter(Contender::isOurs)
                        .flatMap(ours -> figures.failure(row.name(), ours.name()).stream()))
                .anyMatch(reason -> !reason.equals(Rounds.NO_TIME));
    }

    private static String contenders(Options options) {
        return options.wantedContenders().stream()
                .map(each -> each.name() + " (" + each.about() + ")")
                .collect(Collectors.joining("; "));
    }

    private static void measure(Options options, Duration time, Figures figures, Map<String, String> facts)
            throws IOException {
        List<String> java =
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath());
        Thread atExit = new Thread(new Leaving(Thread.currentThread()));
        Runtime.getRuntime().addShutdownHook(atExit);
        try (Ground ground = new Ground(options.dataDirectory());
                Servers servers = new Servers(java, ground)) {
            int rounds = new Rounds(options, servers, ground, new Contests(java), figures).run(time);
            facts.put("servers", servers.greetings());
            facts.put("rounds", rounds + ", interleaved; the files were in " + options.dataDirectory());
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
