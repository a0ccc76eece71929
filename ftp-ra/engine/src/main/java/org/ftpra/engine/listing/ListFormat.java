package org.ftpra.engine.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.parser.NTFTPEntryParser;
import org.apache.commons.net.ftp.parser.UnixFTPEntryParser;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.listing.ListingEntry.Type;

/** Lines of LIST as UNIX and Windows servers write them, and how any parsed line becomes an entry. */
final class ListFormat implements EntryFormat {

    /** {@code ls} of Linux marks an SELinux label with a dot, that of macOS extended attributes with an at sign. */
    private static final Pattern MARKED = Pattern.compile("([-bcdefmlpSs][-rwxsStTL]{9})[.@]( .*)");

    private static final Pattern TOTAL = Pattern.compile("total \\d+.*");

    private final BorrowedParser unix =
            new BorrowedParser(new UnixFTPEntryParser(config(FTPClientConfig.SYST_UNIX), false));
    private final BorrowedParser windows = new BorrowedParser(new NTFTPEntryParser(config(FTPClientConfig.SYST_NT)));
    private final Optional<Duration> clockOffset;
    private final Clock clock;

    /** With the server's offset from UTC, where it is known. */
    ListFormat(Optional<Duration> clockOffset) {
        this.clockOffset = clockOffset;
        this.clock = Clock.systemUTC();
    }

    /** Times are read as if the server were in UTC; the offset corrects them. */
    static FTPClientConfig config(String system) {
        FTPClientConfig config = new FTPClientConfig(system);
        config.setServerTimeZoneId("UTC");
        config.setLenientFutureDates(true);
        return config;
    }

    @Override
    public Optional<ListingEntry> parse(String line) throws FtpFailure {
        if (line.isBlank()) {
            return Optional.empty();
        }
        ListingEntry entry = UnixLine.parse(line, clock);
        return entry != null ? admitted(entry) : parseByBorrowed(line);
    }

    /** Dates in figures, owners with blanks in their names, Windows: what is seldom need not be fast. */
    Optional<ListingEntry> parseByBorrowed(String line) throws FtpFailure {
        if (TOTAL.matcher(line).matches()) {
            return Optional.empty();
        }
        FTPFile file = unix.parse(MARKED.matcher(line).replaceFirst("$1$2"));
        return file != null ? entry(file, UnixLine.type(line)) : entry(byWindows(line), line);
    }

    /** It takes nearly any words for a date and a time. */
    private FTPFile byWindows(String line) throws FtpFailure {
        return Character.isDigit(line.charAt(0)) ? windows.parse(line) : null;
    }

    Optional<ListingEntry> entry(FTPFile file, String line) throws FtpFailure {
        if (file == null || file.getName() == null) {
            throw FtpFailure.of(Kind.PROTOCOL, "the listing line '" + line + "' cannot be parsed");
        }
        return entry(file, type(file));
    }

    private Optional<ListingEntry> entry(FTPFile file, Type type) {
        ListingEntry timeless = new ListingEntry(file.getName(), type, file.getSize(), null, Precision.NONE);
        Calendar time = file.getTimestamp();
        if (time == null) {
            return EntryNames.admitted(timeless);
        }
        Precision written = written(time);
        return admitted(timeless.at(time.toInstant(), written));
    }

    private static Type type(FTPFile file) {
        if (file.isSymbolicLink()) {
            return Type.LINK;
        }
        return file.isDirectory() ? Type.DIRECTORY : file.isFile() ? Type.FILE : Type.OTHER;
    }

    /** With its time in UTC: without the offset only the day is right. */
    private Optional<ListingEntry> admitted(ListingEntry local) {
        Instant utc = local.modified().minus(clockOffset.orElse(Duration.ZERO));
        return EntryNames.admitted(local.at(utc, clockOffset.isPresent() ? local.precision() : Precision.DAY));
    }

    /** Commons Net unsets the greatest field that the server did not write, and that one alone. */
    private static Precision written(Calendar calendar) {
        if (!calendar.isSet(Calendar.HOUR_OF_DAY)) {
            return Precision.DAY;
        }
        return calendar.isSet(Calendar.MINUTE) && calendar.isSet(Calendar.SECOND) ? Precision.SECOND : Precision.MINUTE;
    }
}
