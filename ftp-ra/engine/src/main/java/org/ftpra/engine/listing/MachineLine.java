package org.ftpra.engine.listing;

import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.listing.ListingEntry.Type;

/** A line of MLSD or MLST: {@code fact=value;fact=value; name} (RFC 3659 section 7.2). */
final class MachineLine {

    /** {@code OS.unix=slink:target} and {@code OS.unix=symlink}. */
    private static final String LINK = "OS.unix=s";

    private static final int MOST_DIGITS = 18;

    private final String line;
    private final String name;
    private String type = "";
    private String size;
    private String modified = "";

    private MachineLine(String line) throws FtpFailure {
        this.line = line;
        int space = line.indexOf(' ');
        if (space < 0) {
            throw malformed("no space before the name");
        }
        this.name = line.substring(space + 1);
        readFacts(space);
    }

    private void readFacts(int end) throws FtpFailure {
        int start = 0;
        while (start < end) {
            int semicolon = line.indexOf(';', start);
            int next = semicolon < 0 || semicolon > end ? end : semicolon;
            readFact(start, next);
            start = next + 1;
        }
    }

    private void readFact(int start, int end) throws FtpFailure {
        if (start == end) {
            return;
        }
        int equals = line.indexOf('=', start);
        if (equals <= start || equals >= end) {
            throw malformed("'" + line.substring(start, end) + "' is no fact");
        }
        if (is("type", start, equals)) {
            type = line.substring(equals + 1, end);
        } else if (is("size", start, equals)) {
            size = line.substring(equals + 1, end);
        } else if (is("modify", start, equals)) {
            modified = line.substring(equals + 1, end);
        }
    }

    private boolean is(String fact, int start, int end) {
        return end - start == fact.length() && line.regionMatches(true, start, fact, 0, fact.length());
    }

    /** The entry, or empty for the listed directory itself and its parent. */
    static Optional<ListingEntry> parse(String line) throws FtpFailure {
        MachineLine parsed = new MachineLine(line);
        return parsed.isListedDirectory() ? Optional.empty() : EntryNames.admitted(parsed.entry(parsed.name));
    }

    /** The entry of an MLST reply, under the name that was asked for: servers answer with a path or a bare name. */
    static ListingEntry parseSingle(String line, String name) throws FtpFailure {
        return new MachineLine(line).entry(name);
    }

    private boolean isListedDirectory() {
        return type.equalsIgnoreCase("cdir") || type.equalsIgnoreCase("pdir");
    }

    private ListingEntry entry(String givenName) throws FtpFailure {
        Optional<Timestamp> time = Timestamp.parse(modified);
        return new ListingEntry(
                givenName,
                type(),
                size(),
                time.map(Timestamp::time).orElse(null),
                time.map(Timestamp::precision).orElse(Precision.NONE));
    }

    private Type type() {
        if (type.equalsIgnoreCase("file")) {
            return Type.FILE;
        }
        if (type.equalsIgnoreCase("dir") || isListedDirectory()) {
            return Type.DIRECTORY;
        }
        return type.regionMatches(true, 0, LINK, 0, LINK.length()) ? Type.LINK : Type.OTHER;
    }

    private long size() throws FtpFailure {
        if (size == null) {
            return ListingEntry.NO_SIZE;
        }
        LineCursor digits = new LineCursor(size);
        long number = digits.number(MOST_DIGITS);
        if (number < 0 || digits.at() < size.length()) {
            throw malformed("size is '" + size + "'");
        }
        return number;
    }

    private FtpFailure malformed(String why) {
        return FtpFailure.of(Kind.PROTOCOL, "the listing line '" + line + "' cannot be parsed: " + why);
    }
}
