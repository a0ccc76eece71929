package org.ftpra.arquillian.machine;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ftpra.arquillian.resources.OpenResources;

/**
 * An app server's JVM, asked by {@code jcmd} from outside.
 *
 * @param pid its number
 * @param log where the last answer is
 */
public record ServerProcess(long pid, Path log) {

    private static final Pattern THREAD = Pattern.compile("\"(.+?)\" #\\d+ ");
    private static final Pattern OF_THE_JVM = Pattern.compile("C[12] CompilerThread.*|Attach Listener|Sweeper thread");

    /** A line of a class loader: its classes and its type, and on the next line the hidden classes that were made for it. */
    private static final Pattern LOADER = Pattern.compile(
            "(?m)^0x\\S+ +0x\\S+ +0x\\S+ +(\\d+) +\\d+ +\\d+ +(.+)$(?:\\R +(\\d+) .*[+] hidden classes)?");

    /** Has it collect its garbage. */
    public void collect() {
        ask("GC.run");
    }

    /** How many threads it has; those of the JVM come and go, and those of the server's pools count while they do the adapter's work. */
    public long threads() {
        return Stream.of(ask("Thread.print").split("\n\n"))
                .map(String::strip)
                .filter(ServerProcess::counts)
                .count();
    }

    private static boolean counts(String stack) {
        Matcher thread = THREAD.matcher(stack);
        return thread.lookingAt()
                && !OF_THE_JVM.matcher(thread.group(1)).matches()
                && (!OpenResources.isPooled(thread.group(1)) || stack.contains("at org.ftpra."));
    }

    /** How many class loaders have the class that most of them have, of all classes of these packages and below. */
    public long copies(String packages) {
        Map<String, Long> copies = ask("VM.classloaders", "show-classes")
                .lines()
                .map(line -> line.replaceFirst("^[ |+-]*(Classes: )?", ""))
                .filter(name -> name.matches(packages + "[.].*"))
                .collect(groupingBy(identity(), counting()));
        return copies.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** How many classes it has, but for those that reflection makes for each method that is called often. */
    public long classes() {
        return loaders()
                .filter(loader -> !loader.type().endsWith(".DelegatingClassLoader"))
                .mapToLong(Loader::classes)
                .sum();
    }

    /** How many classes the greatest of its applications has, on TomEE. */
    public long classesOfOneApplication() {
        return loaders()
                .filter(loader -> loader.type().endsWith(".TomEEWebappClassLoader"))
                .mapToLong(Loader::classes)
                .max()
                .orElseThrow();
    }

    private Stream<Loader> loaders() {
        return LOADER.matcher(ask("VM.classloader_stats")).results().map(Loader::of);
    }

    private record Loader(String type, long classes) {

        static Loader of(MatchResult line) {
            long hidden = line.group(3) == null ? 0 : Long.parseLong(line.group(3));
            return new Loader(line.group(2), Long.parseLong(line.group(1)) + hidden);
        }
    }

    private String ask(String... words) {
        return new Jcmd(pid, log).ask(words);
    }
}
