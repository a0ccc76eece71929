package org.ftpra.engine.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.Encoding;
import org.ftpra.engine.control.Features;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.data.OrderedTransfer;

/**
 * One user, logged in on one server.
 *
 * <p>Not thread-safe: one call at a time. Only {@link #cut} may come from another thread; it ends any wait.
 */
public final class FtpSession implements AutoCloseable {

    private static final int BUFFER_SIZE = 256 * 1024;

    /** A cache line: the system copies much more quickly to where one begins. */
    private static final int ALIGNMENT = 64;

    private final SessionLife life = new SessionLife();
    private final SessionSettings settings;
    private final ServerKnowledge knowledge;
    private final SessionLinks links;
    private final SessionTransfers transfers;
    private RepresentationType type;
    private ByteBuffer buffer;

    private FtpSession(SessionSettings settings, Credentials credentials, ServerKnowledge knowledge) {
        this.settings = settings;
        this.knowledge = knowledge;
        this.links = new SessionLinks(life, settings, credentials, knowledge);
        this.transfers = new SessionTransfers(life, links, settings, knowledge.ways());
        this.type = settings.type();
    }

    /** Connects and logs in; where the server has too many sessions already, as soon as it takes one more. */
    public static FtpSession open(SessionSettings settings, Credentials credentials, ServerKnowledge knowledge)
            throws FtpFailure {
        FtpSession session = new FtpSession(settings, credentials, knowledge);
        try {
            session.links.open();
            session.life.moveTo(SessionState.AUTHENTICATED);
            return session;
        } catch (FtpFailure | RuntimeException | Error e) {
            session.cut();
            throw e;
        }
    }

    /** Runs a command that needs no data channel, in the home directory, and returns its last reply. */
    public Reply call(Command command) throws FtpFailure {
        requireIdle(command);
        return links.speakAtHome(link -> link.call(command));
    }

    /**
     * Runs two commands of which the second makes sense only after the first has succeeded, in one segment if that is
     * allowed: a server refuses the second, too, if it has refused the first. The second has no reply if it was not sent.
     */
    List<Reply> callInTurn(Command first, Command second) throws FtpFailure {
        requireIdle(first);
        checkSendable(second);
        return links.speakAtHome(link -> link.callInTurn(first, second));
    }

    /**
     * Runs commands of which none depends on the answer to another, in the home directory and TYPE I, with as few round trips
     * as the server bears.
     */
    public List<Reply> callTogether(List<Command> commands) throws FtpFailure {
        return callTogether(commands, Duration.ZERO);
    }

    /** The same; each reply may take longer than others do by this, since the server has much to read for it. */
    public List<Reply> callTogether(List<Command> commands, Duration more) throws FtpFailure {
        for (Command command : commands) {
            requireIdle(command);
        }
        links.returnHome();
        links.announce(RepresentationType.IMAGE);
        return links.speak(link -> link.callTogether(commands, more));
    }

    /** Changes to a directory until the next {@link #call} or transfer brings the session home again. */
    public Reply visit(String directory) throws FtpFailure {
        requireIdle(Command.of("CWD", directory));
        return links.speakAtHome(link -> link.visit(directory));
    }

    /** Leaves the directory last visited for the home directory. */
    public void leave() throws FtpFailure {
        requireIdle(Command.of("CWD"));
        links.returnHome();
    }

    /** Begins a transfer of a file, in the home directory and the chosen type. */
    public TransferExchange beginTransfer(Command command) throws FtpFailure {
        requireIdle(command);
        links.returnHome();
        links.announce(type);
        return begin(command);
    }

    /**
     * The same from an offset on (REST, RFC 3659 section 5), in TYPE I.
     *
     * @throws FtpFailure also if the server refuses REST; its reply then tells so
     */
    public TransferExchange beginTransfer(Command command, long offset) throws FtpFailure {
        requireIdle(command);
        links.returnHome();
        links.announce(RepresentationType.IMAGE);
        return transfers.begin(command, null, Ahead.NOTHING, Optional.of(Command.of("REST", Long.toString(offset))));
    }

    /** Begins a listing of MLSD, in the home directory; it has no type (RFC 3659 section 7.2). */
    public TransferExchange beginMachineListing(Command command) throws FtpFailure {
        requireIdle(command);
        links.returnHome();
        return begin(command);
    }

    /** Begins a listing of LIST in the directory last visited, in TYPE A (RFC 959 section 4.1.3). */
    public TransferExchange beginListing(Command command) throws FtpFailure {
        requireIdle(command);
        links.announce(RepresentationType.ASCII);
        return begin(command);
    }

    /** Transfers of files one after another, in the home directory and the chosen type. */
    public TransferSeries series(List<TransferStep> steps) throws FtpFailure {
        for (TransferStep step : steps) {
            requireIdle(step.transfer());
        }
        links.returnHome();
        links.announce(type);
        return new TransferSeries(this, steps);
    }

    private TransferExchange begin(Command command) throws FtpFailure {
        return begin(command, null, Ahead.NOTHING);
    }

    /** With the commands already sent, if {@code ordered} is not {@code null}. */
    TransferExchange begin(Command command, OrderedTransfer ordered, Ahead ahead) throws FtpFailure {
        return transfers.begin(command, ordered, ahead, Optional.empty());
    }

    ServerLink link() {
        return links.present();
    }

    /** Ends the session for replies that nobody will read. */
    void giveUp(FtpFailure cause) {
        links.giveUp(cause);
    }

    /** The size in bytes as TYPE I would transfer it, if the server tells (RFC 3659 section 4). */
    public Reply size(String path) throws FtpFailure {
        Command size = Command.of("SIZE", path);
        requireIdle(size);
        links.returnHome();
        links.announce(RepresentationType.IMAGE);
        return links.speak(link -> link.call(size));
    }

    /** Whether what is asked behind an upload is answered with its final reply, and so costs no round trip. */
    public boolean answersBehindUploads() {
        return link().lookAhead().afterSent();
    }

    /**
     * Whether the server answers a NOOP, soon; a session whose server does not is broken. Changes nothing else; a session
     * with an open transfer is left alone.
     */
    public boolean answers() {
        return isTransferring() ? isUsable() : links.answers();
    }

    /**
     * Whether the server has neither closed nor said anything since its last reply: whatever it says unasked ends the
     * session. Sends nothing, so it finds only what has arrived already; a session with an open transfer is left alone.
     */
    public boolean isUndisturbed() {
        return isTransferring() ? isUsable() : links.isUndisturbed();
    }

    /** The representation type of the following transfers. */
    public void use(RepresentationType wanted) {
        type = wanted;
    }

    /** The representation type of the following transfers. */
    public RepresentationType type() {
        return type;
    }

    /**
     * From now on a transfer goes on only while somebody wants it; asked before each step, and in a wait when {@link #wake}
     * was called.
     */
    public void whileWanted(BooleanSupplier condition) {
        transfers.whileWanted(condition);
    }

    /** Has a transfer that waits look whether it is still wanted. Thread-safe, and does not wait itself. */
    public void wake() {
        links.wake();
    }

    /** How many bytes the open transfer has moved so far, or else the last one; 0 without any. Thread-safe. */
    public long movedBytes() {
        return transfers.movedBytes();
    }

    /** Back to how it was after log-in: no open transfer, the configured type, the home directory. */
    public void reset() throws FtpFailure {
        transfers.reset();
        type = settings.type();
        if (isUsable()) {
            links.returnHome();
        }
    }

    private void requireIdle(Command next) throws FtpFailure {
        transfers.checkNoneOpen(next);
        if (life.state() == SessionState.CLOSED) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "no " + next + ": the session was closed");
        }
        checkSendable(next);
    }

    /** Fails while nothing was sent yet if this command could not be. */
    void checkSendable(Command command) throws FtpFailure {
        link().control().check(command);
    }

    /** Where it is in its life. */
    public SessionState state() {
        return life.state();
    }

    /** Whether the control channel can be used. */
    public boolean isUsable() {
        return links.isUsable();
    }

    /** Whether a transfer is open. */
    public boolean isTransferring() {
        return transfers.isOpen();
    }

    /** What the server offers. */
    public Features features() {
        return link().welcome().features();
    }

    /** The greeting's text. */
    public String banner() {
        return link().welcome().banner();
    }

    /** The directory of relative paths, if the server tells it. */
    public Optional<String> home() {
        return link().welcome().home();
    }

    /** The charset of names. */
    public Encoding encoding() {
        return link().control().encoding();
    }

    /** What it was told. */
    public SessionSettings settings() {
        return settings;
    }

    /** What is known of this server. */
    public ServerKnowledge knowledge() {
        return knowledge;
    }

    /** The one buffer of this session's transfers, cleared; its content is the open transfer's. */
    public ByteBuffer buffer() {
        if (buffer == null) {
            buffer = ByteBuffer.allocateDirect(BUFFER_SIZE + ALIGNMENT)
                    .alignedSlice(ALIGNMENT)
                    .slice(0, BUFFER_SIZE);
        }
        return buffer.clear();
    }

    /**
     * Lets this session be ended, by a thread that waits for a place on the server.
     *
     * @param endingIfIdle ends it if it is idle, and says whether it did; called without a lock
     */
    public void spare(BooleanSupplier endingIfIdle) {
        links.spare(endingIfIdle);
    }

    /** Tells those who wait for a place on the server that this session may be spared now. */
    public void mayBeIdle() {
        knowledge.governor().somethingIdle();
    }

    /** Says QUIT, waits a short time for the answer, and closes. A transfer still open is cut. */
    @Override
    public void close() {
        if (life.state() == SessionState.AUTHENTICATED) {
            link().pulse().quit();
        }
        cut();
    }

    /** Closes at once, without a word to the server. Thread-safe. */
    public void cut() {
        life.moveIfAllowed(SessionState.CLOSED);
        links.release();
    }
}
