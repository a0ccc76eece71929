package org.ftpra.engine.listing;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.parser.DefaultFTPFileEntryParserFactory;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * A listing of a system whose entries cannot be understood line by line (VMS wraps them, z/OS has a header that says
 * the columns): all lines are collected first.
 */
final class CollectedListing implements EntrySource {

    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    /** As Commons Net names them. */
    private static final List<String> SYSTEMS =
            List.of("VMS", "MVS", "OS/400", "AS/400", "OS/2", "NETWARE", "MACOS PETER");

    private final BorrowedParser parser;
    private final ListFormat format;
    private final Iterator<String> lines;

    CollectedListing(String system, Optional<Duration> clockOffset, ListingLines source) throws FtpFailure {
        this.parser = parser(named(system).orElse(FTPClientConfig.SYST_UNIX));
        this.format = new ListFormat(clockOffset);
        this.lines = parser.split(collect(source)).iterator();
    }

    /** Whether this system, as SYST tells it, needs it; of an unknown one each line is read by itself. */
    static boolean isNeededFor(String system) {
        return named(system).isPresent();
    }

    private static Optional<String> named(String system) {
        String told = system.toUpperCase(Locale.ROOT);
        boolean ordinary = told.contains("UNIX") || told.contains("WINDOWS") || told.contains("TYPE: L8");
        return ordinary
                ? Optional.empty()
                : SYSTEMS.stream().filter(told::contains).findFirst();
    }

    /** The server's own words never reach the factory: it makes an object of any class that they name. */
    private static BorrowedParser parser(String system) {
        return new BorrowedParser(
                new DefaultFTPFileEntryParserFactory().createFileEntryParser(ListFormat.config(system)));
    }

    private static String collect(ListingLines source) throws FtpFailure {
        StringBuilder all = new StringBuilder();
        for (String line = source.next(); line != null; line = source.next()) {
            all.append(line).append('\n');
            if (all.length() > MOST_CHARACTERS) {
                throw FtpFailure.of(Kind.PROTOCOL, "a listing goes on beyond " + MOST_CHARACTERS + " characters");
            }
        }
        return all.toString();
    }

    @Override
    public Optional<ListingEntry> next() throws FtpFailure {
        while (lines.hasNext()) {
            String line = lines.next();
            Optional<ListingEntry> entry = line.isBlank() ? Optional.empty() : format.entry(parser.parse(line), line);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }
}
