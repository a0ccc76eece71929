package org.ftpra.engine.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time-val of RFC 3659 section 2.3: {@code YYYYMMDDHHMMSS} and an optional fraction, in UTC.
 *
 * @param time the moment
 * @param precision to the second, or to the millisecond with a fraction
 */
record Timestamp(Instant time, ListingEntry.Precision precision) {

    private static final int SECONDS_END = 14;
    private static final int MOST_FRACTION = 9;

    static Optional<Timestamp> parse(String text) {
        boolean isTimeVal = areDigits(text, 0, SECONDS_END)
                && (text.length() == SECONDS_END || text.charAt(SECONDS_END) == '.' && isFraction(text));
        return isTimeVal ? moment(text) : Optional.empty();
    }

    private static boolean isFraction(String text) {
        int length = text.length() - SECONDS_END - 1;
        return length > 0 && length <= MOST_FRACTION && areDigits(text, SECONDS_END + 1, text.length());
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<Timestamp> moment(String text) {
        try {
            Instant whole = LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 4, 6),
                            number(text, 6, 8),
                            number(text, 8, 10),
                            number(text, 10, 12),
                            number(text, 12, SECONDS_END))
                    .toInstant(ZoneOffset.UTC);
            return Optional.of(
                    text.length() == SECONDS_END
                            ? new Timestamp(whole, ListingEntry.Precision.SECOND)
                            : new Timestamp(whole.plusMillis(millis(text)), ListingEntry.Precision.MILLISECOND));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static int millis(String text) {
        String fraction = text.substring(SECONDS_END + 1) + "00";
        return number(fraction, 0, 3);
    }
}
