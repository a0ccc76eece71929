package org.ftpra.arquillian.machine;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ftpra.arquillian.resources.OpenResources;

/**
 * What an app server's process holds after a garbage collection.
 *
 * @param threads how many run that are not of its own pools
 * @param sockets how many are open
 * @param classes how many are loaded
 * @param adapters how many objects are there of the class that is the adapter
 */
public record Held(long threads, long sockets, long classes, long adapters) {

    private static final Pattern THREAD = Pattern.compile("(?m)^\"(.*)\" #\\d+ ");
    private static final Pattern ADAPTER =
            Pattern.compile("(?m)(\\d+) +\\d+ +org\\.ftpra\\.adapter\\.FtpResourceAdapter\\b(?!\\$)");
    private static final Pattern LOADED = Pattern.compile("(?m)^java\\.cls\\.loadedClasses=(\\d+)");
    private static final Pattern UNLOADED = Pattern.compile("(?m)^java\\.cls\\.unloadedClasses=(\\d+)");

    /**
     * At this moment.
     *
     * @param process its number
     * @param log a file for what was asked
     */
    public static Held by(long process, Path log) {
        Jcmd jcmd = new Jcmd(process, log);
        // Counts live objects alone, and so collects the others first.
        long adapters = sum(ADAPTER, jcmd.ask("GC.class_histogram"));
        String counters = jcmd.ask("PerfCounter.print");
        return new Held(
                threads(jcmd.ask("Thread.print")),
                OpenResources.openSockets(Path.of("/proc", Long.toString(process), "fd")),
                sum(LOADED, counters) - sum(UNLOADED, counters),
                adapters);
    }

    private static long threads(String stacks) {
        return groups(THREAD, stacks)
                .filter(name -> !OpenResources.isPooled(name))
                .count();
    }

    private static long sum(Pattern number, String text) {
        return groups(number, text).mapToLong(Long::parseLong).sum();
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
