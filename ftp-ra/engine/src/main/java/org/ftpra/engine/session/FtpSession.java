package org.ftpra.engine.session;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.Encoding;
import org.ftpra.engine.control.Features;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.data.OpenedTransfer;
import org.ftpra.engine.data.OrderedTransfer;
import org.ftpra.engine.data.WaySearch;

/**
 * One user, logged in on one server.
 *
 * <p>Not thread-safe: one call at a time. Only {@link #cut} may come from another thread; it ends any wait.
 */
public final class FtpSession implements AutoCloseable {

    private static final int BUFFER_SIZE = 256 * 1024;

    private final SessionLife life = new SessionLife();
    private final SessionSettings settings;
    private final Credentials credentials;
    private final ServerKnowledge knowledge;
    private final SessionPermit permit;
    private volatile ServerLink link;
    private RepresentationType type;
    private volatile TransferExchange transfer;
    private volatile TransferExchange last;
    private volatile BooleanSupplier wanted = () -> true;
    private ByteBuffer buffer;

    private FtpSession(SessionSettings settings, Credentials credentials, ServerKnowledge knowledge) {
        this.settings = settings;
        this.credentials = credentials;
        this.knowledge = knowledge;
        this.permit = knowledge.governor().permit(credentials.userName(), settings.ticker());
        this.type = settings.type();
    }

    /** Connects and logs in; where the server has too many sessions already, as soon as it takes one more. */
    public static FtpSession open(SessionSettings settings, Credentials credentials, ServerKnowledge knowledge)
            throws FtpFailure {
        FtpSession session = new FtpSession(settings, credentials, knowledge);
        try {
            session.connect();
            session.life.moveTo(SessionState.AUTHENTICATED);
            return session;
        } catch (FtpFailure | RuntimeException | Error e) {
            session.cut();
            throw e;
        }
    }

    private void connect() throws FtpFailure {
        permit.open(this::connectInPlace, settings.limits().loginWait());
    }

    private void connectInPlace() throws FtpFailure {
        try {
            connectUnderTls();
        } catch (FtpFailure e) {
            cutLink(); // nobody shall wait for a place while holding a channel that the server counts
            throw e;
        }
    }

    /** A server that was thought to need the lower TLS version may not speak it. */
    private void connectUnderTls() throws FtpFailure {
        try {
            connectOnce();
        } catch (FtpFailure e) {
            if (e.kind() != Kind.INSECURE || !knowledge.tls().raised()) {
                throw e;
            }
            cutLink();
            connectOnce();
        }
    }

    /** A server that lost what came together is asked once more, one by one. */
    private void connectOnce() throws FtpFailure {
        try {
            connectAsKnown();
        } catch (FtpFailure e) {
            if (link == null || !knowledge.together().learnsFrom(link.control(), e, false)) {
                throw e;
            }
            cutLink();
            connectApart();
        }
    }

    private void connectApart() throws FtpFailure {
        try {
            connectAsKnown();
        } catch (FtpFailure e) {
            knowledge.together().learnsFrom(link.control(), e, true);
            throw e;
        }
    }

    private void connectAsKnown() throws FtpFailure {
        link = new Connector(knowledge.together().adapted(settings), knowledge).connect();
        if (life.state() == SessionState.CLOSED) {
            release();
        }
        link.logIn(credentials, () -> life.moveOn(SessionState.CONNECTED, SessionState.SECURED));
    }

    /**
     * Goes on with a new control channel in place of one that a search for a data channel has cost. If there is none, or it
     * cannot be brought to where the old one was, the session ends with the old one.
     */
    private void reconnect(FtpFailure reason) throws FtpFailure {
        ServerLink lost = link;
        lost.cut(null);
        permit.renew();
        try {
            connect();
            link.follow(lost);
        } catch (FtpFailure e) {
            link.cut(null);
            link = lost;
            reason.addSuppressed(e);
            throw reason;
        }
    }

    /** Runs a command that needs no data channel, in the home directory, and returns its last reply. */
    public Reply call(Command command) throws FtpFailure {
        requireIdle(command);
        return here(() -> {
            link.returnHome();
            return link.call(command);
        });
    }

    /**
     * Runs two commands of which the second makes sense only after the first has succeeded, in one segment if that is
     * allowed: a server refuses the second, too, if it has refused the first. The second has no reply if it was not sent.
     */
    List<Reply> callInTurn(Command first, Command second) throws FtpFailure {
        requireIdle(first);
        checkSendable(second);
        return here(() -> {
            link.returnHome();
            return link.callInTurn(first, second);
        });
    }

    /** Does something on the control channel, and notes if that has broken it. */
    private <T> T here(Dialogue<T> dialogue) throws FtpFailure {
        try {
            return dialogue.speak();
        } catch (FtpFailure e) {
            knowledge.together().learnsFrom(link.control(), e, false);
            throw e;
        } finally {
            noteBreakage();
        }
    }

    @FunctionalInterface
    private interface Dialogue<T> {
        T speak() throws FtpFailure;
    }

    /** Changes to a directory until the next {@link #call} or transfer brings the session home again. */
    public Reply visit(String directory) throws FtpFailure {
        requireIdle(Command.of("CWD", directory));
        return here(() -> {
            link.returnHome();
            return link.visit(directory);
        });
    }

    /** Leaves the directory last visited for the home directory. */
    public void leave() throws FtpFailure {
        requireIdle(Command.of("CWD"));
        returnHome();
    }

    private void returnHome() throws FtpFailure {
        here(() -> {
            link.returnHome();
            return link;
        });
    }

    /** Begins a transfer of a file, in the home directory and the chosen type. */
    public TransferExchange beginTransfer(Command command) throws FtpFailure {
        requireIdle(command);
        returnHome();
        announce(type);
        return begin(command);
    }

    /**
     * The same from an offset on (REST, RFC 3659 section 5), in TYPE I.
     *
     * @throws FtpFailure also if the server refuses REST; its reply then tells so
     */
    public TransferExchange beginTransfer(Command command, long offset) throws FtpFailure {
        requireIdle(command);
        returnHome();
        announce(RepresentationType.IMAGE);
        return begin(command, null, Ahead.NOTHING, Optional.of(Command.of("REST", Long.toString(offset))));
    }

    /** Begins a listing of MLSD, in the home directory; it has no type (RFC 3659 section 7.2). */
    public TransferExchange beginMachineListing(Command command) throws FtpFailure {
        requireIdle(command);
        returnHome();
        return begin(command);
    }

    /** Begins a listing of LIST in the directory last visited, in TYPE A (RFC 959 section 4.1.3). */
    public TransferExchange beginListing(Command command) throws FtpFailure {
        requireIdle(command);
        announce(RepresentationType.ASCII);
        return begin(command);
    }

    /** Transfers of files one after another, in the home directory and the chosen type. */
    public TransferSeries series(List<TransferStep> steps) throws FtpFailure {
        for (TransferStep step : steps) {
            requireIdle(step.transfer());
        }
        returnHome();
        announce(type);
        return new TransferSeries(this, steps);
    }

    private TransferExchange begin(Command command) throws FtpFailure {
        return begin(command, null, Ahead.NOTHING);
    }

    /** With the commands already sent, if {@code ordered} is not {@code null}. */
    TransferExchange begin(Command command, OrderedTransfer ordered, Ahead ahead) throws FtpFailure {
        return begin(command, ordered, ahead, Optional.empty());
    }

    private TransferExchange begin(Command command, OrderedTransfer ordered, Ahead ahead, Optional<Command> restart)
            throws FtpFailure {
        try {
            life.moveTo(SessionState.TRANSFERRING);
            OpenedTransfer opened = openChannel(command, ordered, restart);
            transfer = new TransferExchange(this, link, command, opened, settings, ahead);
            last = transfer;
            return transfer;
        } finally {
            if (transfer == null) {
                life.moveOn(SessionState.TRANSFERRING, SessionState.AUTHENTICATED);
            }
            noteBreakage();
        }
    }

    private OpenedTransfer openChannel(Command command, OrderedTransfer ordered, Optional<Command> restart)
            throws FtpFailure {
        WaySearch search = new WaySearch(settings.dataChannelSettings(), knowledge.ways(), ordered);
        restart.ifPresent(search::restartingWith);
        OrderedTransfer sent = ordered;
        boolean apart = false;
        while (true) {
            try {
                return link.open(command, sent, search);
            } catch (FtpFailure e) {
                apart = knowledge.together().learnsFrom(link.control(), e, apart);
                if (!search.goesOnElsewhere() || life.state() != SessionState.TRANSFERRING) {
                    throw e;
                }
                reconnect(e);
                sent = null;
            }
        }
    }

    ServerLink link() {
        return link;
    }

    /** Ends the session for replies that nobody will read. */
    void giveUp(FtpFailure cause) {
        link.control().condemn(cause);
        noteBreakage();
    }

    void ended(TransferExchange exchange) {
        if (transfer == exchange) {
            transfer = null;
            life.moveOn(SessionState.TRANSFERRING, SessionState.AUTHENTICATED);
            noteBreakage();
        }
    }

    private void announce(RepresentationType wanted) throws FtpFailure {
        here(() -> {
            link.announce(wanted);
            return link;
        });
    }

    /** The size in bytes as TYPE I would transfer it, if the server tells (RFC 3659 section 4). */
    public Reply size(String path) throws FtpFailure {
        Command size = Command.of("SIZE", path);
        requireIdle(size);
        returnHome();
        announce(RepresentationType.IMAGE);
        return here(() -> link.call(size));
    }

    /**
     * Whether the server answers a NOOP, soon; a session whose server does not is broken. Changes nothing else; a session
     * with an open transfer is left alone.
     */
    public boolean answers() {
        return transfer == null && isUsable() ? proved(link.pulse().answers()) : isUsable();
    }

    /**
     * Whether the server has neither closed nor said anything since its last reply: whatever it says unasked ends the
     * session. Sends nothing, so it finds only what has arrived already; a session with an open transfer is left alone.
     */
    public boolean isUndisturbed() {
        return transfer == null && isUsable() ? proved(link.pulse().isUndisturbed()) : isUsable();
    }

    private boolean proved(boolean alive) {
        noteBreakage();
        return alive && isUsable();
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
        wanted = condition;
    }

    boolean isWanted() {
        return wanted.getAsBoolean();
    }

    /** Has a transfer that waits look whether it is still wanted. Thread-safe, and does not wait itself. */
    public void wake() {
        ServerLink present = link;
        if (present != null) {
            present.waiter().wake();
        }
    }

    /** How many bytes the open transfer has moved so far, or else the last one; 0 without any. Thread-safe. */
    public long movedBytes() {
        TransferExchange latest = last;
        return latest == null ? 0 : latest.bytes();
    }

    /** Back to how it was after log-in: no open transfer, the configured type, the home directory. */
    public void reset() throws FtpFailure {
        last = null;
        if (transfer != null) {
            transfer.abort();
        }
        type = settings.type();
        if (isUsable()) {
            returnHome();
        }
    }

    private void requireIdle(Command next) throws FtpFailure {
        if (transfer != null) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "no " + next + " now: the transfer " + transfer + " is still open on this connection;"
                            + " close its stream first");
        }
        if (life.state() == SessionState.CLOSED) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "no " + next + ": the session was closed");
        }
        checkSendable(next);
    }

    /** Fails while nothing was sent yet if this command could not be. */
    void checkSendable(Command command) throws FtpFailure {
        link.control().check(command);
    }

    private void noteBreakage() {
        if (!link.isUsable() && life.moveIfAllowed(SessionState.BROKEN)) {
            release();
        }
    }

    /** Where it is in its life. */
    public SessionState state() {
        return life.state();
    }

    /** Whether the control channel can be used. */
    public boolean isUsable() {
        return link.isUsable() && life.isUsable();
    }

    /** Whether a transfer is open. */
    public boolean isTransferring() {
        return transfer != null;
    }

    /** What the server offers. */
    public Features features() {
        return link.welcome().features();
    }

    /** The greeting's text. */
    public String banner() {
        return link.welcome().banner();
    }

    /** The directory of relative paths, if the server tells it. */
    public Optional<String> home() {
        return link.welcome().home();
    }

    /** The charset of names. */
    public Encoding encoding() {
        return link.control().encoding();
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
            buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);
        }
        return buffer.clear();
    }

    /**
     * Lets this session be ended, by a thread that waits for a place on the server.
     *
     * @param endingIfIdle ends it if it is idle, and says whether it did; called without a lock
     */
    public void spare(BooleanSupplier endingIfIdle) {
        permit.spare(endingIfIdle);
    }

    /** Tells those who wait for a place on the server that this session may be spared now. */
    public void mayBeIdle() {
        knowledge.governor().somethingIdle();
    }

    /** Says QUIT, waits a short time for the answer, and closes. A transfer still open is cut. */
    @Override
    public void close() {
        if (life.state() == SessionState.AUTHENTICATED) {
            link.pulse().quit();
        }
        cut();
    }

    /** Closes at once, without a word to the server. Thread-safe. */
    public void cut() {
        life.moveIfAllowed(SessionState.CLOSED);
        release();
    }

    /** The place is given back last: the server goes on counting until it has seen the end. */
    private void release() {
        try {
            cutLink();
        } finally {
            permit.release();
        }
    }

    private void cutLink() {
        ServerLink present = link;
        if (present != null) {
            present.cut(transfer);
        }
    }
}
