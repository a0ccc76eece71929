package org.ftpra.engine.listing;

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
    private static final Pattern MARKED = Pattern.compile("([-bcdlps][-rwxsStT]{9})[.@]( .*)");

    private static final Pattern TOTAL = Pattern.compile("total \\d+.*");

    private final BorrowedParser unix =
            new BorrowedParser(new UnixFTPEntryParser(config(FTPClientConfig.SYST_UNIX), false));
    private final BorrowedParser windows = new BorrowedParser(new NTFTPEntryParser(config(FTPClientConfig.SYST_NT)));
    private final Optional<Duration> clockOffset;

    /** With the server's offset from UTC, where it is known. */
    ListFormat(Optional<Duration> clockOffset) {
        this.clockOffset = clockOffset;
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
        if (line.isBlank() || TOTAL.matcher(line).matches()) {
            return Optional.empty();
        }
        FTPFile file = unix.parse(MARKED.matcher(line).replaceFirst("$1$2"));
        return entry(file != null ? file : windows.parse(line), line);
    }

    Optional<ListingEntry> entry(FTPFile file, String line) throws FtpFailure {
        if (file == null || file.getName() == null) {
            throw FtpFailure.of(Kind.PROTOCOL, "the listing line '" + line + "' cannot be parsed");
        }
        if (EntryNames.isDots(file.getName())) {
            return Optional.empty();
        }
        String name = EntryNames.checked(file.getName());
        return Optional.of(timed(new ListingEntry(name, type(file), file.getSize(), null, Precision.NONE), file));
    }

    private static Type type(FTPFile file) {
        if (file.isSymbolicLink()) {
            return Type.LINK;
        }
        return file.isDirectory() ? Type.DIRECTORY : file.isFile() ? Type.FILE : Type.OTHER;
    }

    private ListingEntry timed(ListingEntry entry, FTPFile file) {
        Calendar calendar = file.getTimestamp();
        if (calendar == null) {
            return entry;
        }
        Precision written = written(calendar);
        Instant local = calendar.toInstant();
        return entry.at(
                local.minus(clockOffset.orElse(Duration.ZERO)), clockOffset.isPresent() ? written : Precision.DAY);
    }

    /** Commons Net unsets the greatest field that the server did not write, and that one alone. */
    private static Precision written(Calendar calendar) {
        if (!calendar.isSet(Calendar.HOUR_OF_DAY)) {
            return Precision.DAY;
        }
        return calendar.isSet(Calendar.MINUTE) && calendar.isSet(Calendar.SECOND) ? Precision.SECOND : Precision.MINUTE;
    }
}
