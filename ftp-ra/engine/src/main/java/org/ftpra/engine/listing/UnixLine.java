package org.ftpra.engine.listing;

import java.time.Clock;
import java.time.ZoneOffset;
import org.ftpra.engine.listing.ListingEntry.Type;

/**
 * One line of LIST in the form of {@code ls -l}: permissions, links, owner, group or none, size or device numbers, month,
 * day, time or year, one blank, name. It is read from left to right, so that nothing in a name can pass for a date. What is
 * not of this form with certainty is left to a borrowed parser.
 */
final class UnixLine {

    /** Those of GNU ls, and a few of others (whiteout, z/OS); what stands for no file, directory or link is not told apart. */
    private static final String TYPES = "-dlbcpsefmnwCDMPS?";

    private static final String READ = "r-";
    private static final String WRITE = "w-";
    private static final String EXECUTE = "x-sStTL";
    /** Any of them, and that there are more, says nothing to us: ACL, SELinux label (Linux), attributes (macOS). */
    private static final String MARKS = "+.@";
    /** Owner and group. */
    private static final int MOST_NAMES = 2;

    private static final int MOST_DIGITS = 18;

    private final Type type;
    private final LineCursor line;
    private final Clock clock;
    private long size;
    private UnixDate date;

    private UnixLine(String line, Clock clock) {
        this.type = type(line);
        this.line = new LineCursor(line);
        this.clock = clock;
    }

    /**
     * The entry, with its name as it was written and its time as if the server were in UTC; or {@code null} if the line is
     * not of this form.
     *
     * @param clock tells the year of times without one
     */
    static ListingEntry parse(String line, Clock clock) {
        UnixLine parsed = new UnixLine(line, clock);
        return parsed.readMode() && parsed.readLinks() && parsed.readToName() ? parsed.entry() : null;
    }

    /** What the first letter says that such a line is. */
    static Type type(String line) {
        return switch (line.charAt(0)) {
            case '-', 'f' -> Type.FILE;
            case 'd' -> Type.DIRECTORY;
            case 'l', 'e' -> Type.LINK;
            default -> Type.OTHER;
        };
    }

    private boolean readMode() {
        boolean isMode = line.skipOneOf(TYPES) && readRights() && readRights() && readRights();
        line.skipOneOf(MARKS);
        return isMode && line.skipBlanks();
    }

    private boolean readRights() {
        return line.skipOneOf(READ) && line.skipOneOf(WRITE) && line.skipOneOf(EXECUTE);
    }

    private boolean readLinks() {
        return line.number(MOST_DIGITS) >= 0 && line.skipBlanks();
    }

    /** The first size with a date behind it ends the names of owner and group. */
    private boolean readToName() {
        for (int names = 0; names <= MOST_NAMES; names++) {
            int start = line.at();
            if (readSize() && readDate()) {
                return true;
            }
            line.moveTo(start);
            if (!line.skipWord() || !line.skipBlanks()) {
                return false;
            }
        }
        return false;
    }

    /** Of a device, its two numbers. */
    private boolean readSize() {
        size = line.number(MOST_DIGITS);
        if (type == Type.OTHER && line.skip(",")) {
            line.skipBlanks();
            boolean isDevice = size >= 0 && line.number(MOST_DIGITS) >= 0;
            size = ListingEntry.NO_SIZE;
            return isDevice && line.skipBlanks();
        }
        return size >= 0 && line.skipBlanks();
    }

    private boolean readDate() {
        date = UnixDate.read(line, clock);
        return date != null;
    }

    private ListingEntry entry() {
        String name = line.rest();
        int arrow = type == Type.LINK ? name.indexOf(" -> ") : -1;
        return new ListingEntry(
                arrow < 0 ? name : name.substring(0, arrow),
                type,
                size,
                date.time().toInstant(ZoneOffset.UTC),
                date.precision());
    }
}
