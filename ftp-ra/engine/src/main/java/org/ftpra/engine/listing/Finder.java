package org.ftpra.engine.listing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.ftpra.engine.listing.ListingEntry.Type;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.Refusals;

/** Finds one entry without listing its directory: MLST (RFC 3659 section 7), else SIZE, CWD and MDTM. */
public final class Finder {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:\\\\");

    private final FtpSession session;

    /** Finds on this session. */
    public Finder(FtpSession session) {
        this.session = session;
    }

    /** The entry of this path, or empty if there is none. */
    public Optional<ListingEntry> find(String path) throws FtpFailure {
        return session.features().offers("MLST") ? findByMachine(path) : findByParts(path);
    }

    private Optional<ListingEntry> findByMachine(String path) throws FtpFailure {
        Reply reply = session.call(Command.of("MLST", path));
        if (reply.isNotImplemented()) {
            return findByParts(path);
        }
        return reply.isCompletion()
                ? Optional.of(told(reply, path)).filter(e -> isAsked(reply, path))
                : absentOrThrow(reply, path);
    }

    private ListingEntry told(Reply reply, String path) throws FtpFailure {
        if (reply.lines().size() < 3) {
            throw FtpFailure.of(Kind.PROTOCOL, "path '" + path + "': no facts in the reply", reply);
        }
        return MachineLine.parseSingle(reply.lines().get(1).stripLeading(), nameOf(path));
    }

    /** Apache FtpServer takes the name for a pattern and tells of any entry that it fits. */
    private boolean isAsked(Reply reply, String path) {
        boolean pattern = path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
        return !pattern || reply.lines().get(1).endsWith(nameOf(path));
    }

    private Optional<ListingEntry> absentOrThrow(Reply reply, String path) throws FtpFailure {
        FtpFailure failure = new Refusals(session).ofExisting(reply, path);
        if (failure.kind() != Kind.NOT_FOUND) {
            throw failure;
        }
        return Optional.empty();
    }

    private Optional<ListingEntry> findByParts(String path) throws FtpFailure {
        Reply size = session.size(path);
        boolean sized = size.code() == 213;
        if (canBeEntered(path, sized)) {
            return Optional.of(
                    new ListingEntry(nameOf(path), Type.DIRECTORY, ListingEntry.NO_SIZE, null, Precision.NONE));
        }
        if (sized) {
            return Optional.of(file(path, size));
        }
        return size.isNotImplemented() ? findInParent(path) : Optional.empty();
    }

    /**
     * Also asked of what has a size: Twisted, ftp-srv and Node's ftpd tell one of a directory. Where the server does not
     * tell the way back, only of what has none.
     */
    private boolean canBeEntered(String path, boolean sized) throws FtpFailure {
        return (!sized || session.home().isPresent()) && session.visit(path).isCompletion();
    }

    private ListingEntry file(String path, Reply size) throws FtpFailure {
        Optional<Timestamp> modified = new ModificationTime(session).of(path);
        return new ListingEntry(
                nameOf(path),
                Type.FILE,
                FileCommands.sizeOf(size).orElse(ListingEntry.NO_SIZE),
                modified.map(Timestamp::time).orElse(null),
                modified.map(Timestamp::precision).orElse(Precision.NONE));
    }

    /**
     * A server without SIZE leaves only this. The listing is read to its end: after one that was cut, simple-ftpd answers no
     * more.
     */
    private Optional<ListingEntry> findInParent(String path) throws FtpFailure {
        int separator = lastSeparator(path);
        String parent = separator < 0 ? "" : path.substring(0, Math.max(separator, 1));
        try (Listing listing = new Directory(session).list(parent)) {
            String name = EntryNames.shown(nameOf(path));
            Optional<ListingEntry> found = Optional.empty();
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                found = e.get().name().equals(name) ? e : found;
            }
            return found;
        }
    }

    /** The last part of a path; of the root, the root itself. */
    private String nameOf(String path) {
        boolean ended = path.length() > 1 && lastSeparator(path) == path.length() - 1;
        String trimmed = ended ? path.substring(0, path.length() - 1) : path;
        return trimmed.equals("/") ? trimmed : trimmed.substring(lastSeparator(trimmed) + 1);
    }

    /** A backslash parts names where the server itself tells its directory so (MockFtpServer as Windows: C:\data). */
    private int lastSeparator(String path) {
        boolean windows =
                session.home().filter(home -> DRIVE.matcher(home).lookingAt()).isPresent();
        return Math.max(path.lastIndexOf('/'), windows ? path.lastIndexOf('\\') : -1);
    }
}
