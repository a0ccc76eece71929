package org.ftpra.engine.control;

import java.io.ByteArrayOutputStream;
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
import org.ftpra.engine.trust.CertificateProblem;

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
    private final ReplyParser parser = new ReplyParser();
    private final ByteBuffer input = ByteBuffer.allocate(8 * 1024).flip();
    private Transport transport;
    private Encoding encoding;
    private List<Command> behindAnother = List.of();
    private boolean unansweredBehind;
    private volatile IOException condemnation;

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
        this.transport = new PlainTransport(socket, waiter, name);
        this.encoding = encoding;
        this.replyTimeout = replyTimeout;
        this.ticker = ticker;
        TcpKeepAlive.enable(socket);
    }

    /** Sends one command and reads its final reply. */
    public Reply call(Command command) throws FtpFailure {
        send(command);
        return receiveFinal(command, replyTimeout);
    }

    /** Sends a command that begins a transfer and reads the first reply to it, preliminary or not. */
    public Reply begin(Command command) throws FtpFailure {
        send(command);
        return receive(command, deadline());
    }

    /** Fails where {@link #send} would before a byte leaves: the channel was given up, or the charset lacks a letter. */
    public void check(Command command) throws FtpFailure {
        checkNotCondemned(command);
        line(command);
    }

    /**
     * Sends one command, or several in one write, and nothing is read but what must not be there. The caller reads the
     * replies of each, in this order.
     */
    public void send(Command... commands) throws FtpFailure {
        Command first = commands[0];
        checkNotCondemned(first);
        ByteBuffer lines = lines(commands);
        try {
            checkNothingUnasked(first);
            write(lines);
            behindAnother = List.of(commands).subList(1, commands.length);
        } catch (IOException e) {
            throw condemn(first, e);
        }
    }

    /** Sends commands in one write while replies to earlier ones are still to come; the caller keeps account of them. */
    public void sendBehind(Command... commands) throws FtpFailure {
        checkNotCondemned(commands[0]);
        try {
            write(lines(commands));
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
            Reply reply = checkStays(read(deadline).to(command));
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
            Optional<Reply> reply = parser.parse(input, encoding);
            while (reply.isEmpty() && peek() > 0) {
                reply = parser.parse(input, encoding);
            }
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
            transport.awaitInput(deadline);
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
            checkNothingFollows();
            TlsTransport tls = peer.controlTransport(socket, waiter, transport.toString());
            transport = tls;
            tls.handshake(Deadline.after(limit, ticker));
            peer.established(tls);
        } catch (IOException e) {
            condemn(e);
            throw TlsFailures.ofHandshake(transport.toString(), e);
        }
    }

    private void checkNothingFollows() throws FtpFailure {
        if (input.hasRemaining() || parser.isInside()) {
            throw FtpFailure.of(Kind.PROTOCOL, "the server spoke on in clear when TLS was to begin");
        }
    }

    /** Takes the channel back to clear text (CCC). */
    public void unprotect(Duration limit) throws FtpFailure {
        try {
            checkNothingFollows();
            transport = ((TlsTransport) transport).clear(Deadline.after(limit, ticker));
        } catch (IOException e) {
            throw condemn(Command.of("CCC"), e);
        }
    }

    /** Reads the greeting: 220, after any 120. */
    public Reply greeting() throws FtpFailure {
        return receiveFinal(null, replyTimeout).expectCompletion();
    }

    private ByteBuffer lines(Command... commands) throws FtpFailure {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Command command : commands) {
            all.writeBytes(line(command).array());
        }
        return ByteBuffer.wrap(all.toByteArray());
    }

    private ByteBuffer line(Command command) throws FtpFailure {
        ByteBuffer text = encoding.encode(command.wire(), command.toString());
        return ByteBuffer.allocate(text.remaining() + 2)
                .put(text)
                .put((byte) '\r')
                .put((byte) '\n')
                .flip();
    }

    private void write(ByteBuffer line) throws IOException {
        Deadline deadline = deadline();
        boolean left = transport.write(line, deadline);
        while (!left) {
            left = transport.write(line, deadline);
        }
    }

    private Reply read(Deadline deadline) throws IOException {
        Optional<Reply> reply = parser.parse(input, encoding);
        while (reply.isEmpty()) {
            fill(deadline);
            reply = parser.parse(input, encoding);
            checkInTime(reply, deadline);
        }
        return reply.get();
    }

    /** A reply that drips in may never have to be waited for. */
    private static void checkInTime(Optional<Reply> reply, Deadline deadline) throws FtpFailure {
        if (reply.isEmpty()) {
            deadline.check("whole reply");
        }
    }

    private void fill(Deadline deadline) throws IOException {
        input.clear();
        int count = 0;
        try {
            count = transport.read(input, deadline);
        } finally {
            input.flip();
        }
        checkNotAtEnd(count);
    }

    private void checkNotAtEnd(int count) throws FtpFailure {
        if (count < 0) {
            String where = parser.isInside() ? "in the middle of a reply" : "without a reply";
            throw FtpFailure.of(Kind.CONNECTION_LOST, "the server closed the " + transport + " " + where);
        }
    }

    /**
     * A server may say 421 at any time. Of what else was not asked for, a preliminary reply belongs to a transfer that is
     * over; anything else would answer the wrong command.
     */
    private void checkNothingUnasked(Command next) throws IOException {
        Deadline deadline = deadline();
        while (input.hasRemaining() || peek() != 0) {
            Reply unasked = checkStays(read(deadline).to(null));
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

    private void checkNotCondemned(Command command) throws FtpFailure {
        if (condemnation != null) {
            throw FtpFailure.of(
                    Kind.CONNECTION_LOST,
                    "no " + command + " on the " + transport + ": it was given up after a failure",
                    condemnation);
        }
    }

    private FtpFailure condemn(Command command, IOException cause) {
        condemn(cause);
        String what = command == null ? "greeting" : command.toString();
        if (CertificateProblem.in(cause).isPresent()) {
            // Under TLS 1.3 a server refuses our certificate after the handshake (RFC 8446, section 4.4.2.4).
            return TlsFailures.ofHandshake(transport.toString(), cause);
        }
        return cause instanceof FtpFailure failure
                ? FtpFailure.of(failure.kind(), what, cause)
                : FtpFailure.of(Kind.CONNECTION_LOST, what + ": the " + transport + " failed", cause);
    }

    /** Closes this channel for ever; later calls fail with this cause. */
    public void condemn(IOException cause) {
        if (condemnation == null) {
            condemnation = cause;
        }
        try {
            close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Whether it can be used. */
    public boolean isUsable() {
        return condemnation == null && socket.isOpen();
    }

    /** Whether the server has said something, or closed, that was not read yet. */
    public boolean hasReplyWaiting() {
        try {
            return input.hasRemaining() || (isUsable() && peek() != 0);
        } catch (IOException e) {
            condemn(e);
            return false;
        }
    }

    private int peek() throws IOException {
        input.clear();
        try {
            int count = transport.readNow(input);
            checkNotAtEnd(count);
            return count;
        } finally {
            input.flip();
        }
    }

    /** The charset of names from now on. */
    public void use(Encoding better) {
        encoding = better;
    }

    /** The charset of names. */
    public Encoding encoding() {
        return encoding;
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
        transport.close();
    }
}
