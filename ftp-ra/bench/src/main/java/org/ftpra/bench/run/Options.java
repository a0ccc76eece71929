package org.ftpra.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the command line asks for. */
final class Options {

    static final String USAGE =
            """
            ftp-ra/bench/run [OPTION]...     side by side with the peers; the table goes to the terminal and to RESULTS.md
              --quick            ends within 5 minutes: smaller files, only whom a goal is about, as many rounds as there is time for
              --tiny             everything once, very small: proves that it runs; the figures mean nothing
              --rounds N         rounds (5; with --quick or --tiny, 3 or 1)
              --rows A,B         only rows that match: big-up/vsftpd/plain, big-*, */apache/*, ...
              --contenders A,B   only these: ours, net, curl, camel-*, ... ('ours' is needed for ratios)
              --data DIR         where the files go (2.5 GiB; /dev/shm if there is room)
              --results FILE     another file for the table
              --minutes N        ends after about so long, with the rounds there were
              --list             names rows and contenders
              --help             says this
            """;

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Duration QUICK = Duration.ofSeconds(275);
    private static final long ROOM = 4L << 30;

    private boolean quick;
    private boolean tiny;
    private boolean list;
    private boolean help;
    private boolean chosen;
    private int rounds;
    private Predicate<String> rows = name -> true;
    private Predicate<String> contenders = name -> true;
    private Path data = data();
    private Path results = Path.of("RESULTS.md");
    private Optional<Duration> time = Optional.empty();

    private Options() {}

    static Options parse(String... arguments) {
        Options options = new Options();
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            options.take(left.pop(), left);
        }
        return options;
    }

    private void take(String option, Deque<String> left) {
        switch (option) {
            case "--quick" -> quick = true;
            case "--tiny" -> tiny = true;
            case "--list" -> list = true;
            case "--help" -> help = true;
            case "--rounds" -> rounds = number(option, left);
            case "--rows" -> rows = oneOf(value(option, left));
            case "--contenders" -> choose(value(option, left));
            case "--data" -> data = path(option, left);
            case "--results" -> results = path(option, left);
            case "--minutes" -> time = Optional.of(Duration.ofMinutes(number(option, left)));
            default -> throw new IllegalArgumentException("unknown option '" + option + "'");
        }
    }

    private void choose(String names) {
        contenders = oneOf(names);
        chosen = true;
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.pop();
    }

    /** As seen from where the command was given. */
    private static Path path(String option, Deque<String> left) {
        return Path.of(System.getProperty("ftpra.bench.from", "")).resolve(value(option, left));
    }

    private static int number(String option, Deque<String> left) {
        String text = value(option, left);
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(option + " is '" + text + "'; expected a number from 1");
        }
        return Integer.parseInt(text);
    }

    /** Whether a name matches one of these, in which an asterisk stands for anything. */
    static Predicate<String> oneOf(String patterns) {
        List<Pattern> all = Stream.of(patterns.split(","))
                .map(text -> Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q")))
                .toList();
        return name -> all.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Path data() {
        boolean room = Files.isDirectory(MEMORY) && MEMORY.toFile().getUsableSpace() > ROOM;
        return room ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    boolean help() {
        return help;
    }

    boolean list() {
        return list;
    }

    Path dataDirectory() {
        return data;
    }

    Path resultsFile() {
        return results;
    }

    Sizes sizes() {
        if (tiny) {
            return Sizes.TINY;
        }
        return quick ? Sizes.QUICK : Sizes.FULL;
    }

    int rounds() {
        if (rounds > 0) {
            return rounds;
        }
        if (tiny) {
            return 1;
        }
        return quick ? 3 : 5;
    }

    /** How long one contender may take in one row. */
    Duration limit() {
        return quick || tiny ? Duration.ofSeconds(15) : Duration.ofSeconds(180);
    }

    /** The time left for measuring, since the command was given at {@code started}, seconds of the epoch. */
    Duration time(long started) {
        return time.orElse(quick ? QUICK : Duration.ofDays(1))
                .minusSeconds(System.currentTimeMillis() / 1000 - started);
    }

    List<Row> wantedRows() {
        return Row.all().stream().filter(row -> rows.test(row.name())).toList();
    }

    List<Contender> wantedContenders() {
        return Contenders.all().stream()
                .filter(each -> contenders.test(each.name()))
                .toList();
    }

    /** Who is measured in a row; with {@code --quick}, whom a goal is about, and a little more where there is no goal. */
    List<Contender> contenders(Row row) {
        return wantedContenders().stream()
                .filter(each -> each.works().contains(row.work()))
                .filter(each -> !quick || chosen || Essentials.contains(row, each))
                .toList();
    }
}
