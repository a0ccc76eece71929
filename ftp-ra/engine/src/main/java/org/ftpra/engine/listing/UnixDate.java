package org.ftpra.engine.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.ftpra.engine.listing.ListingEntry.Precision;

/**
 * The date of {@code ls -l}: month, day and year; or month, day and time, of the last twelve months.
 *
 * @param time as the server's clock shows it
 * @param precision to the day or to the minute
 */
record UnixDate(LocalDateTime time, Precision precision) {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    /** Before it, calendars differ. */
    private static final int FIRST_YEAR = 1600;
    /** A clock that goes ahead, or a zone to the east, is no reason to take a time for last year's. */
    private static final Duration SLACK = Duration.ofDays(1);

    /**
     * Reads one, with the blank behind it.
     *
     * @param clock tells the year of a time without one
     * @return what it says, or {@code null} if there is none
     */
    static UnixDate read(LineCursor line, Clock clock) {
        int month = month(line);
        if (month == 0 || !line.skipBlanks()) {
            return null;
        }
        int day = (int) line.number(2);
        if (!line.skipBlanks()) {
            return null;
        }
        int start = line.at();
        int number = (int) line.number(4);
        UnixDate date = line.at() - start == 4 ? ofYear(number, month, day) : ofTime(number, line, month, day, clock);
        return line.skip(" ") ? date : null;
    }

    private static int month(LineCursor line) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (line.skip(MONTHS.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static UnixDate ofYear(int year, int month, int day) {
        LocalDateTime midnight = year < FIRST_YEAR ? null : midnight(year, month, day);
        return midnight == null ? null : new UnixDate(midnight, Precision.DAY);
    }

    private static UnixDate ofTime(int hour, LineCursor line, int month, int day, Clock clock) {
        boolean isTime = hour >= 0 && hour < HOURS && line.skip(":");
        int start = line.at();
        int minute = (int) line.number(2);
        if (!isTime || line.at() - start != 2 || minute >= MINUTES) {
            return null;
        }
        LocalDateTime latest = LocalDateTime.ofInstant(clock.instant().plus(SLACK), ZoneOffset.UTC);
        LocalDateTime midnight = midnight(latest.getYear(), month, day);
        return midnight == null ? null : recent(midnight.plusMinutes(hour * MINUTES + minute), latest);
    }

    private static UnixDate recent(LocalDateTime time, LocalDateTime latest) {
        return new UnixDate(time.isAfter(latest) ? time.minusYears(1) : time, Precision.MINUTE);
    }

    private static LocalDateTime midnight(int year, int month, int day) {
        YearMonth yearMonth = YearMonth.of(year, month);
        return yearMonth.isValidDay(day) ? yearMonth.atDay(day).atStartOfDay() : null;
    }
}
