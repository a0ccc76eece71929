package org.ftpra.adapter.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of what is of activations alone. */
final class InboundRules {

    private static final Duration SHORTEST_TAKEOVER = Duration.ofSeconds(1);
    private static final Pattern SQL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");
    private static final String PATTERNS =
            "globs separated by ';', of *, ?, [a-z], [!a-z], {one,other} and \\ before any of these, or regex: and a regular"
                    + " expression of whole names";

    static final Rule<TextList> DIRECTORIES = new Rule<>(
            TextList.class,
            "paths of directories separated by ';', each only once, without blanks around them, '//', or '/' at the end",
            text -> TextList.parse(text, InboundRules::isPath)
                    .filter(list -> !list.all().isEmpty()));
    static final Rule<String> TARGET = Rules.text(
            "the path of a directory other than the file's own, without '.', '//', '/' at the end, or '..' but at the"
                    + " beginning",
            text -> isPath(text) && leadsElsewhere(text));
    static final Rule<NamePatterns> NAMES = new Rule<>(
            NamePatterns.class, PATTERNS, text -> text.isEmpty() ? Optional.empty() : NamePatterns.parse(text));
    static final Rule<NamePatterns> OPTIONAL_NAMES =
            new Rule<>(NamePatterns.class, PATTERNS + "; or empty", NamePatterns::parse);
    static final Rule<TextList> AFFIXES = new Rule<>(
            TextList.class,
            "parts of names separated by ';', each only once, without '/' and without blanks around them; or empty",
            text -> TextList.parse(text, InboundRules::isPartOfName));
    static final Rule<String> AFFIX =
            Rules.text("a part of a name, without '/' and without blanks around it", InboundRules::isPartOfName);
    static final Rule<SequenceKey> SEQUENCE_KEY = new Rule<>(
            SequenceKey.class,
            "a regular expression of whole names with exactly one group, which holds the key; or empty",
            SequenceKey::parse);
    static final Rule<String> TABLE = Rules.text(
            "the name of a table, of letters, digits and underscores, perhaps with the schema's and a '.' before it",
            text -> SQL_NAME.matcher(text).matches());
    static final Rule<Duration> TAKEOVER = new Rule<>(
            Duration.class,
            "0, or a whole number of milliseconds from " + SHORTEST_TAKEOVER.toMillis() + " to " + Rules.ONE_DAY,
            text -> Rules.INTERVAL
                    .parser()
                    .apply(text)
                    .filter(time -> time.isZero() || time.compareTo(SHORTEST_TAKEOVER) >= 0));

    static final Rule<Integer> DEPTH = Rules.count(0, 100);
    static final Rule<Integer> BATCH = Rules.count(1, 100_000);
    static final Rule<Integer> CONCURRENCY = Rules.count(1, 1000);
    static final Rule<Integer> OBSERVATIONS = Rules.count(2, 1000);
    static final Rule<Integer> ATTEMPTS = Rules.count(1, 1000);
    static final Rule<FileOrder> ORDER = Rules.oneOf(FileOrder.class);
    static final Rule<Sequence> SEQUENCE = Rules.oneOf(Sequence.class);
    static final Rule<Stability> STABILITY = Rules.oneOf(Stability.class);
    static final Rule<PostAction> POST_ACTION = Rules.oneOf(PostAction.class);
    static final Rule<ArchiveConflict> ARCHIVE_CONFLICT = Rules.oneOf(ArchiveConflict.class);
    static final Rule<Sharing> SHARING = Rules.oneOf(Sharing.class);

    private InboundRules() {}

    static boolean isPath(String text) {
        return isWithoutBlanksAround(text) && !text.contains("//") && (text.equals("/") || !text.endsWith("/"));
    }

    /** A file that is moved to where it is found would be found again. */
    private static boolean leadsElsewhere(String path) {
        return Arrays.stream(path.split("/"))
                .dropWhile(".."::equals)
                .noneMatch(step -> step.equals(".") || step.equals(".."));
    }

    private static boolean isPartOfName(String text) {
        return isWithoutBlanksAround(text) && !text.contains("/");
    }

    private static boolean isWithoutBlanksAround(String text) {
        return !text.isEmpty() && text.equals(text.strip());
    }
}
