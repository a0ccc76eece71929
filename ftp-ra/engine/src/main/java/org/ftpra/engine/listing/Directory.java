package org.ftpra.engine.listing;

import java.nio.ByteBuffer;
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

/** Lists directories on one session. */
public final class Directory {

    private static final int HELD_BUFFER = 8 * 1024;
    private static final Command LIST = Command.of("LIST");
    private static final Pattern NOTHING =
            Pattern.compile("\\bno (such )?(files?|members?|data ?sets?|director)", Pattern.CASE_INSENSITIVE);

    private final FtpSession session;
    private final ServerKnowledge knowledge;
    private final EntrySource.Reading reading;

    /** Lists on this session. */
    public Directory(FtpSession session) {
        this(session, EntrySource::of);
    }

    private Directory(FtpSession session, EntrySource.Reading reading) {
        this.session = session;
        this.knowledge = session.knowledge();
        this.reading = reading;
    }

    /**
     * Opens a listing.
     *
     * @param path the directory, or an empty text for the current one
     */
    public Listing list(String path) throws FtpFailure {
        return session.features().offers("MLST") ? listByMachine(path, false) : listInside(path, LIST);
    }

    /**
     * The same, with names that begin with a dot, which some servers leave out unless they are given the option {@code -a}:
     * vsftpd out of LIST, Apache FtpServer out of MLSD too. What a server makes of that is tried once. A line that cannot be
     * understood is an entry of type {@link ListingEntry.Type#UNUSABLE}: whoever can choose a name keeps nobody from the others.
     *
     * @param path the directory, or an empty text for the current one
     */
    public Listing listAll(String path) throws FtpFailure {
        return new Directory(session, EntrySource::unstoppable).listWithHidden(path);
    }

    private Listing listWithHidden(String path) throws FtpFailure {
        if (!session.features().offers("MLST")) {
            return listAllInside(path);
        }
        if (knowledge.takesMachineListOptions().isEmpty()) {
            tryOption(path);
        }
        return listByMachine(path, true);
    }

    /**
     * A server that does not, takes the option for a part of the name, and may list what is not there as if it were empty: an
     * empty listing proves nothing.
     */
    private void tryOption(String path) throws FtpFailure {
        try {
            ListingLines lines = lines(new SentListing(session.beginMachineListing(machineListing("-a " + path))));
            readToItsEnd(lines);
            if (!lines.isEmpty()) {
                knowledge.learnMachineListOptions(true);
            }
        } catch (FtpFailure e) {
            if (e.reply().isEmpty() || !session.isUsable()) {
                throw e;
            }
            knowledge.learnMachineListOptions(false);
        }
    }

    /** A listing that is given up costs the session on some servers. */
    private static void readToItsEnd(ListingLines lines) throws FtpFailure {
        while (lines.advance()) {
            // Nobody wants it.
        }
    }

    private Listing listAllInside(String path) throws FtpFailure {
        return listInside(path, knowledge.takesListOptions().isPresent() ? listAll() : tried(path));
    }

    private Command listAll() throws FtpFailure {
        return knowledge.takesListOptions().orElse(false) ? all() : LIST;
    }

    private static Command all() throws FtpFailure {
        return Command.of("LIST", "-a");
    }

    /** With the option a directory has at least itself in it; without a line, the option was taken for a name. */
    private Command tried(String path) throws FtpFailure {
        enter(path);
        try {
            ListingLines lines = lines(new SentListing(session.beginListing(all())));
            readToItsEnd(lines);
            knowledge.learnListOptions(!lines.isEmpty());
        } catch (FtpFailure e) {
            if (e.kind() != Kind.REFUSED && e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            knowledge.learnListOptions(false);
        }
        return listAll();
    }

    /** Apache FtpServer lists MLST among its features also where it is switched off. */
    private Listing listByMachine(String path, boolean all) throws FtpFailure {
        boolean option = all && knowledge.takesMachineListOptions().orElse(false);
        Command mlsd = machineListing(option ? "-a " + path : path);
        try {
            ListingLines lines = lines(new SentListing(session.beginMachineListing(mlsd)));
            return new Listing(lines, machineEntries(lines, path), e -> explained(e, path));
        } catch (FtpFailure e) {
            if (e.reply().filter(Reply::isNotImplemented).isPresent()) {
                return all ? listAllInside(path) : listInside(path, LIST);
            }
            throw explained(e, path);
        }
    }

    private static Command machineListing(String argument) throws FtpFailure {
        return argument.isEmpty() ? Command.of("MLSD") : Command.of("MLSD", argument);
    }

    /** Nothing at all, not even the directory itself, is how Apache FtpServer lists a directory that is not there. */
    private EntrySource machineEntries(ListingLines lines, String path) {
        EntrySource entries = reading.of(lines, MachineLine::parse);
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
    private Listing listInside(String path, Command list) throws FtpFailure {
        String system = system();
        enter(path);
        try {
            SentListing sent = new SentListing(session.beginListing(list));
            return knowledge.wantsClockOffset(session.settings().ticker())
                    ? held(sent, path, system, list)
                    : listing(lines(sent), path, system);
        } catch (FtpFailure e) {
            return emptyOrThrow(e);
        }
    }

    private Listing listing(ListingLines lines, String path, String system) throws FtpFailure {
        return new Listing(lines, source(lines, system, knowledge.clockOffset()), e -> explained(e, path));
    }

    /**
     * Where the offset is not known, no entry can be given out before MDTM was asked, and no command goes beside a transfer:
     * the listing waits in memory. One that is too large for that is read twice.
     */
    private Listing held(SentListing sent, String path, String system, Command list) throws FtpFailure {
        HeldListing held = new HeldListing();
        try {
            held.readAll(sent, session.buffer());
        } catch (FtpFailure e) {
            return failing(sent, path, system, e);
        }
        learnClockOffset(path, system, held);
        if (held.isWhole()) {
            return listing(lines(held.letGo()), path, system);
        }
        enter(path);
        return listing(lines(new SentListing(session.beginListing(list))), path, system);
    }

    /** Fails when it is read, as it does where the listing does not wait. */
    private Listing failing(SentListing sent, String path, String system, FtpFailure failure) throws FtpFailure {
        if (CollectedListing.isNeededFor(system)) {
            throw failure;
        }
        return new Listing(
                lines(sent),
                () -> {
                    throw failure;
                },
                e -> explained(e, path));
    }

    private EntrySource source(ListingLines lines, String system, Optional<Duration> offset) throws FtpFailure {
        return CollectedListing.isNeededFor(system)
                ? collected(lines, system, offset)
                : reading.of(lines, new ListFormat(offset));
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

    private ListingLines lines(SentListing sent) {
        return new ListingLines(sent, session.encoding(), session.buffer());
    }

    /** The session's own buffer may be another transfer's meanwhile. */
    private ListingLines lines(HeldBytes held) {
        return new ListingLines(held, session.encoding(), ByteBuffer.allocate(HELD_BUFFER));
    }

    private String system() throws FtpFailure {
        if (knowledge.system().isEmpty()) {
            Reply reply = session.call(Command.of("SYST"));
            knowledge.learnSystem(reply.isCompletion() ? reply.text() : "");
        }
        return knowledge.system().orElseThrow();
    }

    private void learnClockOffset(String path, String system, HeldListing held) throws FtpFailure {
        ClockOffset clock = new ClockOffset(knowledge, session.settings().ticker());
        Optional<String> sample = sample(clock, system, held);
        clock.compare(sample.isPresent() ? modifiedHere(path, sample.get()) : Optional.empty());
    }

    /** A listing that cannot be understood gives none; whoever reads it is told. */
    private Optional<String> sample(ClockOffset clock, String system, HeldListing held) {
        try {
            return clock.sampleOf(source(lines(held.kept()), system, Optional.of(Duration.ZERO)));
        } catch (FtpFailure unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Timestamp> modifiedHere(String path, String name) throws FtpFailure {
        String prefix = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        return new ModificationTime(session).of(prefix + name);
    }
}
