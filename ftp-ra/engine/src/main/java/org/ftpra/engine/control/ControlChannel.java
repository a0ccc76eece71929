package org.ftpra.engine.control;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * The control channel of one session (RFC 959 section 2.3).
 *
 * <p>Confined to the session's user, but for {@link #close}. Once a wait, a read or a write has failed, every later call
 * fails at once with the first cause.
 */
public final class ControlChannel implements Closeable {

    private final SocketChannel socket;
    private final SocketWaiter waiter;
    private final Duration replyTimeout;
    private final Ticker ticker;
    private final ControlLines lines;
    private final Condemnation condemnation = new Condemnation();
    private List<Command> behindAnother = List.of();
    private boolean unansweredBehind;

    /** Takes a connected, non-blocking socket over. */
    ControlChannel(
            SocketChannel socket,
            SocketWaiter waiter,
            String name,
            Encoding encoding,
            Duration replyTimeout,
            Ticker ticker)
            throws IOException {
        this.socket = socket;
        this.waiter = waiter;
        this.lines = new ControlLines(new PlainTransport(socket, waiter, name), encoding);
        this.replyTimeout = replyTimeout;
        this.ticker = ticker;
        TcpKeepAlive.enable(socket);
    }

    /** Sends one command and reads its final reply. */
    public Reply call(Command command) throws FtpFailure {
        send(command);
        return receiveFinal(command, replyTimeout);
    }

    /** Fails where {@link #send} would before a byte leaves: the channel was given up, or the charset lacks a letter. */
    public void check(Command command) throws FtpFailure {
        checkNotCondemned(command);
        lines.encoded(command);
    }

    /**
     * Sends one command, or several in one write, and nothing is read but what must not be there. The caller reads the
     * replies of each, in this order.
     */
    public void send(Command... commands) throws FtpFailure {
        Command first = commands[0];
        checkNotCondemned(first);
        ByteBuffer encoded = lines.encoded(commands);
        try {
            checkNothingUnasked(first);
            lines.write(encoded, deadline());
            behindAnother = List.of(commands).subList(1, commands.length);
        } catch (IOException e) {
            throw condemn(first, e);
        }
    }

    /** Sends commands in one write while replies to earlier ones are still to come; the caller keeps account of them. */
    public void sendBehind(Command... commands) throws FtpFailure {
        checkNotCondemned(commands[0]);
        try {
            lines.write(lines.encoded(commands), deadline());
            behindAnother = List.of(commands).subList(1, commands.length);
        } catch (IOException e) {
            throw condemn(commands[0], e);
        }
    }

    /** The limit of a wait for a reply. */
    public Duration replyTimeout() {
        return replyTimeout;
    }

    /** Reads the final reply to a command that was sent: preliminary ones do not prolong the limit. */
    public Reply receiveFinal(Command command, Duration limit) throws FtpFailure {
        Deadline deadline = Deadline.after(limit, ticker);
        Reply reply = receive(command, deadline);
        while (reply.isPreliminary()) {
            reply = receive(command, deadline);
        }
        return reply;
    }

    /** Reads the next reply to a command that was sent. */
    public Reply receive(Command command, Deadline deadline) throws FtpFailure {
        checkNotCondemned(command);
        try {
            Reply reply = checkStays(lines.read(deadline).to(command));
            if (reply.isPreliminary()) {
                deadline.check("final reply");
            }
            return reply;
        } catch (IOException e) {
            unansweredBehind = isSilence(e) && behindAnother.stream().anyMatch(each -> each.equals(command));
            throw condemn(command, e);
        }
    }

    private static boolean isSilence(IOException cause) {
        return cause instanceof FtpFailure failure && failure.kind() == Kind.TIMED_OUT;
    }

    /** Whether it was given up for a command that had gone behind another in one write, and alone was not answered. */
    public boolean isUnansweredBehind() {
        return unansweredBehind;
    }

    /** The next reply to a command that was sent, if all of it has come in; does not wait. */
    public Optional<Reply> poll(Command command) throws FtpFailure {
        checkNotCondemned(command);
        try {
            Optional<Reply> reply = lines.poll();
            return reply.isPresent() ? Optional.of(checkStays(reply.get().to(command))) : reply;
        } catch (IOException e) {
            throw condemn(command, e);
        }
    }

    /** The next reply to a command that was sent, if it comes in time; if not, it may still come later. */
    public Optional<Reply> await(Command command, Deadline deadline) throws FtpFailure {
        Optional<Reply> reply = poll(command);
        while (reply.isEmpty() && !deadline.hasPassed()) {
            awaitInput(command, deadline);
            reply = poll(command);
        }
        return reply;
    }

    private void awaitInput(Command command, Deadline deadline) throws FtpFailure {
        try {
            transport().awaitInput(deadline);
        } catch (IOException e) {
            if (!isSilence(e)) {
                throw condemn(command, e);
            }
        }
    }

    /**
     * Puts the channel under TLS. Whatever came in clear before the handshake is refused: it could be anybody's.
     *
     * @throws FtpFailure if the handshake fails; the channel is given up
     */
    public void protect(TlsPeer peer, Duration limit) throws FtpFailure {
        try {
            lines.checkNothingFollows("in clear when TLS was to begin");
            TlsTransport tls = peer.controlTransport(socket, waiter, transport().toString());
            lines.use(tls);
            tls.handshake(Deadline.after(limit, ticker));
            peer.established(tls);
        } catch (IOException e) {
            condemn(e);
            throw TlsFailures.ofHandshake(transport().toString(), e);
        }
    }

    /** Takes the channel back to clear text (CCC). */
    public void unprotect(Duration limit) throws FtpFailure {
        try {
            lines.checkNothingFollows("when TLS was to end");
            lines.use(((TlsTransport) transport()).clear(Deadline.after(limit, ticker)));
        } catch (IOException e) {
            throw condemn(Command.of("CCC"), e);
        }
    }

    /** Reads the greeting: 220, after any 120. */
    public Reply greeting() throws FtpFailure {
        return receiveFinal(null, replyTimeout).expectCompletion();
    }

    /**
     * A server may say 421 at any time. Of what else was not asked for, a preliminary reply belongs to a transfer that is
     * over; anything else would answer the wrong command.
     */
    private void checkNothingUnasked(Command next) throws IOException {
        Deadline deadline = deadline();
        while (lines.hasMore()) {
            Reply unasked = checkStays(lines.read(deadline).to(null));
            if (!unasked.isPreliminary()) {
                throw FtpFailure.of(Kind.PROTOCOL, "before " + next + " was sent, the server sent a reply", unasked);
            }
            deadline.check("end of preliminary replies");
        }
    }

    private static Reply checkStays(Reply reply) throws FtpFailure {
        if (reply.endsSession()) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "the server ends the session", reply);
        }
        return reply;
    }

    private Deadline deadline() {
        return Deadline.after(replyTimeout, ticker);
    }

    private Transport transport() {
        return lines.transport();
    }

    private void checkNotCondemned(Command command) throws FtpFailure {
        condemnation.check(command, transport());
    }

    private FtpFailure condemn(Command command, IOException cause) {
        condemn(cause);
        return Condemnation.told(command, transport(), cause);
    }

    /** Closes this channel for ever; later calls fail with this cause. */
    public void condemn(IOException cause) {
        condemnation.record(cause);
        try {
            close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Whether it can be used. */
    public boolean isUsable() {
        return !condemnation.isPronounced() && socket.isOpen();
    }

    /** Whether the server has said something, or closed, that was not read yet. */
    public boolean hasReplyWaiting() {
        try {
            return lines.hasInput() || (isUsable() && lines.hasMore());
        } catch (IOException e) {
            condemn(e);
            return false;
        }
    }

    /** The charset of names from now on. */
    public void use(Encoding better) {
        lines.use(better);
    }

    /** The charset of names. */
    public Encoding encoding() {
        return lines.encoding();
    }

    /** The socket, to be waited for beside others. */
    public SelectableChannel socket() {
        return socket;
    }

    /** The server's address. */
    public InetAddress peer() {
        return socket.socket().getInetAddress();
    }

    /** Our own address on this channel. */
    public InetAddress local() throws IOException {
        return ((InetSocketAddress) socket.getLocalAddress()).getAddress();
    }

    @Override
    public void close() throws IOException {
        transport().close();
    }
}
