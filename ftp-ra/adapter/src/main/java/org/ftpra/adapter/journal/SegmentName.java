package org.ftpra.adapter.journal;

import java.util.List;
import java.util.regex.Pattern;

/** How a journal's files are called: the number in 16 hexadecimal digits, so that names sort like numbers. */
final class SegmentName {

    private static final Pattern SEGMENT = Pattern.compile("[0-9a-f]{16}\\.journal");
    private static final Pattern UNFINISHED = Pattern.compile("[0-9a-f]{16}\\.new");

    private SegmentName() {}

    static String of(long number) {
        return "%016x.journal".formatted(number);
    }

    /** Until it is whole and durable. */
    static String unfinished(long number) {
        return "%016x.new".formatted(number);
    }

    static long number(String segment) {
        return Long.parseUnsignedLong(segment.substring(0, 16), 16);
    }

    /** Sorted. */
    static List<String> segments(List<String> names) {
        return names.stream().filter(SEGMENT.asMatchPredicate()).sorted().toList();
    }

    static List<String> unfinished(List<String> names) {
        return names.stream().filter(UNFINISHED.asMatchPredicate()).toList();
    }
}
