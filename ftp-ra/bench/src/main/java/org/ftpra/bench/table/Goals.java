package org.ftpra.bench.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ftpra.bench.table.Goal.Direction;
import org.ftpra.bench.table.Goal.Reference;

/** Reads goals: a line each, {@code row metric contender >=|<= factor [contender[.metric]] [+ plus]}; # begins a comment. */
public final class Goals {

    private static final Pattern LINE = Pattern.compile("(?<row>\\S+)\\s+(?<metric>\\S+)\\s+(?<contender>\\S+)\\s+"
            + "(?<sign>[<>]=)\\s+(?<factor>[\\d.]+)"
            + "(?:\\s+(?<other>[a-z-]+)(?:\\.(?<otherMetric>[a-z-]+))?)?(?:\\s+\\+\\s+(?<plus>[\\d.]+))?");

    private Goals() {}

    /** The goals of this project, from {@code goals.txt}. */
    public static List<Goal> ours() {
        try (InputStream text = Goals.class.getResourceAsStream("goals.txt")) {
            return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Goal> parse(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(Goals::goal)
                .toList();
    }

    private static Goal goal(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("goal '" + line + "'; expected: row metric contender >=|<= factor"
                    + " [contender[.metric]] [+ plus]");
        }
        Metric metric = Metric.of(parts.group("metric"));
        return new Goal(
                parts.group("row"),
                metric,
                parts.group("contender"),
                parts.group("sign").equals(">=") ? Direction.AT_LEAST : Direction.AT_MOST,
                Double.parseDouble(parts.group("factor")),
                reference(parts, metric),
                Optional.ofNullable(parts.group("plus"))
                        .map(Double::parseDouble)
                        .orElse(0.0));
    }

    private static Optional<Reference> reference(Matcher parts, Metric metric) {
        Metric other =
                Optional.ofNullable(parts.group("otherMetric")).map(Metric::of).orElse(metric);
        return Optional.ofNullable(parts.group("other")).map(contender -> new Reference(contender, other));
    }
}
