package org.ftpra.engine.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.ControlDialer;
import org.ftpra.engine.control.Encoding;
import org.ftpra.engine.control.Features;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;
import org.ftpra.engine.data.DataChannelOpener;

/**
 * One user, logged in on one server.
 *
 * <p>Not thread-safe: one call at a time. Only {@link #cut} may come from another thread; it ends any wait.
 */
public final class FtpSession implements AutoCloseable {

    private static final int BUFFER_SIZE = 256 * 1024;

    private final SocketWaiter waiter;
    private final ControlChannel control;
    private final DataChannelOpener opener;
    private final SessionSettings settings;
    private final ServerKnowledge knowledge;
    private Login.Welcome welcome;
    private volatile SessionState state = SessionState.CONNECTED;
    private RepresentationType typeAtServer;
    private RepresentationType type;
    private boolean awayFromHome;
    private volatile TransferExchange transfer;
    private ByteBuffer buffer;

    private FtpSession(
            SocketWaiter waiter, ControlChannel control, SessionSettings settings, ServerKnowledge knowledge) {
        this.waiter = waiter;
        this.control = control;
        this.settings = settings;
        this.knowledge = knowledge;
        this.type = settings.type();
        this.opener = new DataChannelOpener(control, waiter, settings.dataChannels());
    }

    /** Connects and logs in. */
    public static FtpSession open(SessionSettings settings, Credentials credentials, ServerKnowledge knowledge)
            throws FtpFailure {
        FtpSession session = connect(settings, knowledge);
        try {
            session.welcome = new Login(session.control, settings).run(credentials);
            session.moveTo(SessionState.AUTHENTICATED);
            return session;
        } catch (FtpFailure e) {
            session.cut();
            throw e;
        }
    }

    private static FtpSession connect(SessionSettings settings, ServerKnowledge knowledge) throws FtpFailure {
        SocketWaiter waiter = null;
        try {
            waiter = SocketWaiter.open();
            return new FtpSession(waiter, control(waiter, settings), settings, knowledge);
        } catch (IOException e) {
            close(waiter, e);
            throw e instanceof FtpFailure failure
                    ? failure
                    : FtpFailure.of(Kind.CONNECTION_LOST, "cannot connect to " + settings.server(), e);
        }
    }

    private static void close(SocketWaiter waiter, IOException cause) {
        try {
            if (waiter != null) {
                waiter.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static ControlChannel control(SocketWaiter waiter, SessionSettings settings) throws IOException {
        Timeouts timeouts = settings.timeouts();
        ServerAddress server = settings.server();
        return new ControlDialer(waiter, new Encoding(settings.charset()), timeouts.reply(), settings.ticker())
                .dial(server.host(), server.port(), timeouts.connect());
    }

    /** Runs a command that needs no data channel, in the home directory, and returns its last reply. */
    public Reply call(Command command) throws FtpFailure {
        requireIdle(command);
        returnHome();
        return callHere(command);
    }

    private Reply callHere(Command command) throws FtpFailure {
        try {
            return control.call(command);
        } finally {
            noteBreakage();
        }
    }

    /** Changes to a directory until the next {@link #call} or transfer brings the session home again. */
    public Reply visit(String directory) throws FtpFailure {
        if (welcome.home().isEmpty()) {
            throw FtpFailure.of(Kind.REFUSED, "the server does not tell its directory (PWD), so no other is entered");
        }
        Reply reply = call(Command.of("CWD", directory));
        awayFromHome = reply.isCompletion();
        return reply;
    }

    /** Leaves the directory last visited for the home directory. */
    public void leave() throws FtpFailure {
        requireIdle(Command.of("CWD"));
        returnHome();
    }

    private void returnHome() throws FtpFailure {
        if (awayFromHome) {
            callHere(Command.of("CWD", welcome.home().orElseThrow())).expectCompletion();
            awayFromHome = false;
        }
    }

    /** Begins a transfer of a file, in the home directory and the chosen type. */
    public TransferExchange beginTransfer(Command command) throws FtpFailure {
        requireIdle(command);
        returnHome();
        announce(type);
        return begin(command);
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

    private TransferExchange begin(Command command) throws FtpFailure {
        try {
            moveTo(SessionState.TRANSFERRING);
            transfer = new TransferExchange(this, control, command, opener.open(command), settings);
            return transfer;
        } finally {
            if (transfer == null) {
                moveOn(SessionState.TRANSFERRING, SessionState.AUTHENTICATED);
            }
            noteBreakage();
        }
    }

    void ended(TransferExchange exchange) {
        if (transfer == exchange) {
            transfer = null;
            moveOn(SessionState.TRANSFERRING, SessionState.AUTHENTICATED);
            noteBreakage();
        }
    }

    private void announce(RepresentationType wanted) throws FtpFailure {
        if (typeAtServer != wanted) {
            callHere(wanted.command()).expectCompletion();
            typeAtServer = wanted;
        }
    }

    /** The size in bytes as TYPE I would transfer it, if the server tells (RFC 3659 section 4). */
    public Reply size(String path) throws FtpFailure {
        Command size = Command.of("SIZE", path);
        requireIdle(size);
        returnHome();
        announce(RepresentationType.IMAGE);
        return callHere(size);
    }

    /**
     * Whether the server answers a NOOP, soon; a session whose server does not is broken. Changes nothing else; a session
     * with an open transfer is left alone.
     */
    public boolean answers() {
        return transfer == null && isUsable() ? answersNoop() : isUsable();
    }

    private boolean answersNoop() {
        try {
            Command noop = Command.of("NOOP");
            control.send(noop);
            Reply reply = control.receiveFinal(noop, settings.timeouts().abort());
            return reply.isCompletion() || reply.isNotImplemented();
        } catch (FtpFailure e) {
            control.condemn(e);
            return false;
        } finally {
            noteBreakage();
        }
    }

    /** The representation type of the following transfers. */
    public void use(RepresentationType wanted) {
        type = wanted;
    }

    /** The representation type of the following transfers. */
    public RepresentationType type() {
        return type;
    }

    /** Back to how it was after log-in: no open transfer, the configured type, the home directory. */
    public void reset() throws FtpFailure {
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
        if (state == SessionState.CLOSED) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "no " + next + ": the session was closed");
        }
        checkSendable(next);
    }

    /** Fails while nothing was sent yet if this command could not be. */
    void checkSendable(Command command) throws FtpFailure {
        control.check(command);
    }

    private void noteBreakage() {
        if (!control.isUsable() && moveIfAllowed(SessionState.BROKEN)) {
            release();
        }
    }

    private void moveTo(SessionState next) {
        SessionState present = state;
        if (!moveIfAllowed(next)) {
            throw new IllegalStateException("session cannot go from " + present + " to " + next);
        }
    }

    private synchronized boolean moveIfAllowed(SessionState next) {
        boolean allowed = state.canMoveTo(next);
        state = allowed ? next : state;
        return allowed;
    }

    /** Moves unless {@link #cut} came first. */
    private synchronized void moveOn(SessionState from, SessionState next) {
        state = state == from ? next : state;
    }

    /** Where it is in its life. */
    public SessionState state() {
        return state;
    }

    /** Whether the control channel can be used. */
    public boolean isUsable() {
        return control.isUsable() && state != SessionState.CLOSED && state != SessionState.BROKEN;
    }

    /** Whether a transfer is open. */
    public boolean isTransferring() {
        return transfer != null;
    }

    /** What the server offers. */
    public Features features() {
        return welcome.features();
    }

    /** The greeting's text. */
    public String banner() {
        return welcome.banner();
    }

    /** The directory of relative paths, if the server tells it. */
    public Optional<String> home() {
        return welcome.home();
    }

    /** The charset of names. */
    public Encoding encoding() {
        return control.encoding();
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

    /** Says QUIT, waits a short time for the answer, and closes. A transfer still open is cut. */
    @Override
    public void close() {
        if (state == SessionState.AUTHENTICATED) {
            quit();
        }
        cut();
    }

    private void quit() {
        try {
            Command quit = Command.of("QUIT");
            control.send(quit);
            control.receiveFinal(quit, settings.timeouts().abort());
        } catch (FtpFailure e) {
            control.condemn(e);
        }
    }

    /** Closes at once, without a word to the server. Thread-safe. */
    public void cut() {
        moveIfAllowed(SessionState.CLOSED);
        release();
    }

    /** The waiter first: that ends a wait of the user's thread, and closing a channel would wait for it. */
    private void release() {
        closeWaiter();
        TransferExchange open = transfer;
        if (open != null) {
            open.cut();
        }
        control.condemn(FtpFailure.of(Kind.CONNECTION_LOST, "the session was closed"));
    }

    private void closeWaiter() {
        try {
            waiter.close();
        } catch (IOException e) {
            control.condemn(e);
        }
    }
}
