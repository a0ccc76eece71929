package org.ftpra.engine.listing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.listing.ListingEntry.Type;

/** A line of MLSD or MLST: {@code fact=value;fact=value; name} (RFC 3659 section 7.2). */
final class MachineLine {

    private final String line;
    private final String name;
    private final Map<String, String> facts = new HashMap<>();

    private MachineLine(String line) throws FtpFailure {
        this.line = line;
        int space = line.indexOf(' ');
        if (space < 0) {
            throw malformed("no space before the name");
        }
        this.name = line.substring(space + 1);
        readFacts(line.substring(0, space));
    }

    private void readFacts(String text) throws FtpFailure {
        for (String fact : text.split(";")) {
            int equals = fact.indexOf('=');
            if (equals < 1 && !fact.isEmpty()) {
                throw malformed("'" + fact + "' is no fact");
            }
            if (equals > 0) {
                facts.put(fact.substring(0, equals).toLowerCase(Locale.ROOT), fact.substring(equals + 1));
            }
        }
    }

    /** The entry, or empty for the listed directory itself and its parent. */
    static Optional<ListingEntry> parse(String line) throws FtpFailure {
        MachineLine parsed = new MachineLine(line);
        return parsed.isListedDirectory() || EntryNames.isDots(parsed.name)
                ? Optional.empty()
                : Optional.of(parsed.entry(EntryNames.checked(parsed.name)));
    }

    /** The entry of an MLST reply, under the name that was asked for: servers answer with a path or a bare name. */
    static ListingEntry parseSingle(String line, String name) throws FtpFailure {
        return new MachineLine(line).entry(name);
    }

    private boolean isListedDirectory() {
        String type = fact("type");
        return type.equals("cdir") || type.equals("pdir");
    }

    private ListingEntry entry(String checkedName) throws FtpFailure {
        Optional<Timestamp> modified = Timestamp.parse(facts.getOrDefault("modify", ""));
        return new ListingEntry(
                checkedName,
                type(),
                size(),
                modified.map(Timestamp::time).orElse(null),
                modified.map(Timestamp::precision).orElse(Precision.NONE));
    }

    private Type type() {
        String type = fact("type");
        if (type.startsWith("os.unix=s")) {
            return Type.LINK;
        }
        return switch (type) {
            case "file" -> Type.FILE;
            case "dir", "cdir", "pdir" -> Type.DIRECTORY;
            default -> Type.OTHER;
        };
    }

    private String fact(String key) {
        return facts.getOrDefault(key, "").toLowerCase(Locale.ROOT);
    }

    private long size() throws FtpFailure {
        String size = facts.get("size");
        if (size == null) {
            return ListingEntry.NO_SIZE;
        }
        if (!size.matches("\\d{1,18}")) {
            throw malformed("size is '" + size + "'");
        }
        return Long.parseLong(size);
    }

    private FtpFailure malformed(String why) {
        return FtpFailure.of(Kind.PROTOCOL, "the listing line '" + line + "' cannot be parsed: " + why);
    }
}
