package org.ftpra.sample.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One command that the server received.
 *
 * @param time when it came
 * @param session which control channel it came on
 * @param milliseconds from its coming to its final reply
 * @param reply the final reply's code
 * @param line the command line, without a secret argument
 */
public record RecordedCommand(Instant time, String session, long milliseconds, int reply, String line) {

    private static final int COLUMNS = 5;

    /** The command that a line of the record tells of, or empty if the line is no such thing. */
    static Optional<RecordedCommand> parse(String text) {
        String[] columns = text.split("\t", COLUMNS);
        if (columns.length < COLUMNS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecordedCommand(
                    Instant.parse(columns[0]),
                    columns[1],
                    Long.parseLong(columns[2]),
                    Integer.parseInt(columns[3]),
                    columns[4]));
        } catch (DateTimeException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** The command's name in capitals. */
    String verb() {
        return line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }

    boolean wasAccepted() {
        return reply >= 200 && reply < 300;
    }
}
