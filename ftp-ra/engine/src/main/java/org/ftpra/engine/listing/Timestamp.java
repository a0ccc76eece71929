package org.ftpra.engine.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time-val of RFC 3659 section 2.3: {@code YYYYMMDDHHMMSS} and an optional fraction, in UTC.
 *
 * @param time the moment
 * @param precision to the second, or to the millisecond with a fraction
 */
record Timestamp(Instant time, ListingEntry.Precision precision) {

    private static final Pattern TIME_VAL = Pattern.compile("(\\d{14})(?:\\.(\\d{1,9}))?");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    static Optional<Timestamp> parse(String text) {
        Matcher matcher = TIME_VAL.matcher(text);
        return matcher.matches() ? parse(matcher.group(1), matcher.group(2)) : Optional.empty();
    }

    private static Optional<Timestamp> parse(String seconds, String fraction) {
        try {
            Instant whole = LocalDateTime.parse(seconds, SECONDS).toInstant(ZoneOffset.UTC);
            return Optional.of(
                    fraction == null
                            ? new Timestamp(whole, ListingEntry.Precision.SECOND)
                            : new Timestamp(whole.plusMillis(millis(fraction)), ListingEntry.Precision.MILLISECOND));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int millis(String fraction) {
        return Integer.parseInt((fraction + "00").substring(0, 3));
    }
}
