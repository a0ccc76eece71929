package org.ftpra.engine.listing;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.PathProbe;
import org.ftpra.engine.session.Refusals;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.TransferExchange;

/** Lists directories on one session. */
public final class Directory {

    private static final Command LIST = Command.of("LIST");
    private static final Pattern NOTHING =
            Pattern.compile("\\bno (such )?(files?|members?|data ?sets?|director)", Pattern.CASE_INSENSITIVE);

    private final FtpSession session;
    private final ServerKnowledge knowledge;

    /** Lists on this session. */
    public Directory(FtpSession session) {
        this.session = session;
        this.knowledge = session.knowledge();
    }

    /**
     * Opens a listing.
     *
     * @param path the directory, or an empty text for the current one
     */
    public Listing list(String path) throws FtpFailure {
        return session.features().offers("MLST") ? listByMachine(path) : listInside(path);
    }

    /** Apache FtpServer lists MLST among its features also where it is switched off. */
    private Listing listByMachine(String path) throws FtpFailure {
        Command mlsd = path.isEmpty() ? Command.of("MLSD") : Command.of("MLSD", path);
        try {
            ListingLines lines = lines(session.beginMachineListing(mlsd));
            return new Listing(lines, machineEntries(lines, path), e -> explained(e, path));
        } catch (FtpFailure e) {
            if (e.reply().filter(Reply::isNotImplemented).isPresent()) {
                return listInside(path);
            }
            throw explained(e, path);
        }
    }

    /** Nothing at all, not even the directory itself, is how Apache FtpServer lists a directory that is not there. */
    private EntrySource machineEntries(ListingLines lines, String path) {
        EntrySource entries = EntrySource.of(lines, MachineLine::parse);
        return () -> {
            Optional<ListingEntry> entry = entries.next();
            if (entry.isEmpty() && lines.isEmpty()) {
                checkIsThere(path);
            }
            return entry;
        };
    }

    private void checkIsThere(String path) throws FtpFailure {
        if (!path.isEmpty() && new PathProbe(session).isAbsent(path)) {
            throw FtpFailure.of(Kind.NOT_FOUND, "path '" + path + "': the server lists nothing, and MLST refuses it");
        }
    }

    private FtpFailure explained(FtpFailure failure, String path) throws FtpFailure {
        return failure.kind() == Kind.REFUSED && failure.reply().isPresent()
                ? new Refusals(session).ofExisting(failure.reply().get(), path)
                : located(failure, path);
    }

    /** A line that cannot be understood does not tell its directory, nor does LIST, which is sent without a path. */
    private static FtpFailure located(FtpFailure failure, String path) {
        return path.isEmpty() ? failure : failure.as(failure.kind(), "path '" + path + "'");
    }

    /**
     * CWD, then LIST without an argument: servers take a leading hyphen in an argument for options and an asterisk for
     * a pattern, and some answer LIST of a missing directory with an empty success (vsftpd, Pure-FTPd).
     */
    private Listing listInside(String path) throws FtpFailure {
        String system = system();
        if (knowledge.wantsClockOffset(session.settings().ticker())) {
            learnClockOffset(path, system);
        }
        return open(path, system, knowledge.clockOffset());
    }

    private Listing open(String path, String system, Optional<Duration> offset) throws FtpFailure {
        enter(path);
        try {
            ListingLines lines = lines(session.beginListing(LIST));
            return new Listing(lines, source(lines, system, offset), e -> explained(e, path));
        } catch (FtpFailure e) {
            return emptyOrThrow(e);
        }
    }

    private static EntrySource source(ListingLines lines, String system, Optional<Duration> offset) throws FtpFailure {
        return CollectedListing.isNeededFor(system)
                ? collected(lines, system, offset)
                : EntrySource.of(lines, new ListFormat(offset));
    }

    private static EntrySource collected(ListingLines lines, String system, Optional<Duration> offset)
            throws FtpFailure {
        try {
            return new CollectedListing(system, offset, lines);
        } catch (FtpFailure e) {
            lines.giveUp(e);
            throw e;
        }
    }

    /** Some servers refuse to list an empty directory (z/OS: "550 No data sets found"). */
    private static Listing emptyOrThrow(FtpFailure failure) throws FtpFailure {
        boolean empty = failure.kind() == Kind.REFUSED
                && failure.reply()
                        .filter(reply -> NOTHING.matcher(reply.text()).find())
                        .isPresent();
        if (!empty) {
            throw failure;
        }
        return Listing.EMPTY;
    }

    private void enter(String path) throws FtpFailure {
        if (path.isEmpty()) {
            session.leave();
        } else {
            Reply reply = session.visit(path);
            if (!reply.isCompletion()) {
                throw new Refusals(session).ofExisting(reply, path);
            }
        }
    }

    private ListingLines lines(TransferExchange exchange) {
        return new ListingLines(exchange, session.encoding(), session.buffer());
    }

    private String system() throws FtpFailure {
        if (knowledge.system().isEmpty()) {
            Reply reply = session.call(Command.of("SYST"));
            knowledge.learnSystem(reply.isCompletion() ? reply.text() : "");
        }
        return knowledge.system().orElseThrow();
    }

    /** Reads the whole listing once for a sample. */
    private void learnClockOffset(String path, String system) throws FtpFailure {
        ClockOffset clock = new ClockOffset(knowledge, session.settings().ticker());
        try (Listing listing = open(path, system, Optional.of(Duration.ZERO))) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                clock.look(e.get());
            }
        }
        clock.compare(
                clock.sample().isPresent() ? modifiedHere(path, clock.sample().get()) : Optional.empty());
    }

    private Optional<Timestamp> modifiedHere(String path, String name) throws FtpFailure {
        String prefix = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        return new ModificationTime(session).of(prefix + name);
    }
}
