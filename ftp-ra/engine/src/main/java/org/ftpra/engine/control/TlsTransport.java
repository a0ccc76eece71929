package org.ftpra.engine.control;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * A socket under TLS (RFC 5246, RFC 8446), on an engine without threads of its own. Confined to the session's user, but for
 * {@link #close}.
 */
public final class TlsTransport implements Transport {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel socket;
    private final SSLEngine engine;
    private final SocketWaiter waiter;
    private final String name;
    private final QuickAck quickAck;
    private final int recordSize;
    private final ByteBuffer incoming;
    private final ByteBuffer outgoing;
    private final ByteBuffer text;
    private boolean starved = true;
    private boolean ended;
    private boolean closedByPeer;

    /** Takes a connected, non-blocking socket over, and buffers that no other open channel uses. */
    TlsTransport(SocketChannel socket, SSLEngine engine, TlsBuffers buffers, SocketWaiter waiter, String name) {
        this.socket = socket;
        this.engine = engine;
        this.waiter = waiter;
        this.name = name;
        this.quickAck = new QuickAck(socket);
        this.recordSize = engine.getSession().getPacketBufferSize();
        this.incoming = buffers.emptied().incoming();
        this.outgoing = buffers.outgoing();
        this.text = buffers.text();
    }

    /** Makes the handshake as the client, whoever dialled (RFC 4217 section 7). */
    public void handshake(Deadline deadline) throws IOException {
        try {
            engine.beginHandshake();
            negotiate(deadline);
            checkNotEnded();
        } catch (SSLException e) {
            tellWhy(e);
            throw e;
        }
    }

    private void negotiate(Deadline deadline) throws IOException {
        while (engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
            step(deadline);
            deadline.check("end of the TLS handshake on the " + name);
        }
        sendAll(deadline);
    }

    private void step(Deadline deadline) throws IOException {
        if (engine.getHandshakeStatus() != HandshakeStatus.NEED_UNWRAP) {
            answer(engine.getHandshakeStatus());
            sendAll(deadline);
        } else if (!starved || fill()) {
            decipher(NOTHING);
        } else {
            checkNotEnded();
            awaitInput(deadline);
        }
    }

    private void checkNotEnded() throws FtpFailure {
        if (ended) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "the server closed the " + name + " in the TLS handshake");
        }
    }

    /** The alert by which the server learns what we did not like; if it does not leave, nothing is lost. */
    private void tellWhy(SSLException cause) {
        try {
            encipher(NOTHING);
            socket.write(outgoing);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** A record must have come in whole when the deadline passes: only whole ones can be deciphered. */
    @Override
    public int read(ByteBuffer target, Deadline deadline) throws IOException {
        int count = readNow(target);
        while (count == 0) {
            awaitInput(deadline);
            count = readNow(target);
            if (count == 0) {
                deadline.check("data to read on the " + name);
            }
        }
        return count;
    }

    @Override
    public void awaitInput(Deadline deadline) throws IOException {
        sendNow();
        quickAck.renew();
        waiter.await(socket, SelectionKey.OP_READ, deadline, "data to read on the " + name);
    }

    /** The socket is read once, so that a peer whose records carry no text cannot keep us here. */
    @Override
    public int readNow(ByteBuffer target) throws IOException {
        int before = target.position();
        fillIfStarved();
        boolean more = true;
        while (target.hasRemaining() && more) {
            more = takeText(target) || decipher(target);
        }
        int count = target.position() - before;
        return count == 0 && ended ? -1 : count;
    }

    private boolean takeText(ByteBuffer target) {
        int count = Math.min(text.remaining(), target.remaining());
        target.put(text.slice(text.position(), count));
        text.position(text.position() + count);
        return count > 0;
    }

    private void fillIfStarved() throws IOException {
        if (starved && !text.hasRemaining()) {
            fill();
        }
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        incoming.compact();
        try {
            int count = socket.read(incoming);
            ended = count < 0;
            starved = count <= 0;
            return count > 0;
        } finally {
            incoming.flip();
        }
    }

    /** Whether there was a record to decipher; its text goes into the target, or aside if that is too small. */
    private boolean decipher(ByteBuffer target) throws IOException {
        if (ended || starved) {
            return false;
        }
        boolean roomy = target.remaining() >= text.capacity();
        note(roomy ? engine.unwrap(incoming, target) : decipherAside());
        return true;
    }

    private SSLEngineResult decipherAside() throws IOException {
        if (text.hasRemaining()) {
            throw FtpFailure.of(Kind.PROTOCOL, "the server sends data amid a TLS handshake on the " + name);
        }
        try {
            return engine.unwrap(incoming, text.clear());
        } finally {
            text.flip();
        }
    }

    private void note(SSLEngineResult result) throws IOException {
        starved = result.getStatus() == Status.BUFFER_UNDERFLOW || !incoming.hasRemaining();
        if (result.getStatus() == Status.CLOSED) {
            ended = true;
            closedByPeer = true;
        } else if (result.getStatus() == Status.BUFFER_OVERFLOW) {
            throw FtpFailure.of(Kind.PROTOCOL, "too long a TLS record on the " + name);
        } else {
            answer(result.getHandshakeStatus());
        }
    }

    /** What the protocol itself wants to do or say: in the handshake, or later when keys change. */
    private void answer(HandshakeStatus wish) throws IOException {
        HandshakeStatus next = wish;
        while (next == HandshakeStatus.NEED_TASK || next == HandshakeStatus.NEED_WRAP) {
            if (next == HandshakeStatus.NEED_TASK) {
                engine.getDelegatedTask().run();
                next = engine.getHandshakeStatus();
            } else {
                next = encipherAnswer().getHandshakeStatus();
            }
        }
        sendNow();
    }

    /** What goes at once. After the end of our output, nothing does. */
    private void sendNow() throws IOException {
        if (outgoing.hasRemaining() && !engine.isOutboundDone()) {
            socket.write(outgoing);
        }
    }

    private SSLEngineResult encipherAnswer() throws IOException {
        if (!hasRoom()) {
            sendNow();
        }
        if (!hasRoom()) {
            throw FtpFailure.of(Kind.PROTOCOL, "the server wants answers of TLS and reads none on the " + name);
        }
        return encipher(NOTHING);
    }

    private boolean hasRoom() {
        return outgoing.capacity() - outgoing.remaining() >= recordSize;
    }

    private SSLEngineResult encipher(ByteBuffer source) throws SSLException {
        outgoing.compact();
        try {
            return engine.wrap(source, outgoing);
        } finally {
            outgoing.flip();
        }
    }

    @Override
    public boolean write(ByteBuffer source, Deadline deadline) throws IOException {
        if (!outgoing.hasRemaining()) {
            heed(deadline);
            encipherMuch(source);
        }
        send(deadline);
        return !source.hasRemaining() && !outgoing.hasRemaining();
    }

    /** New keys, tickets, or the wish for another handshake: the peer may wait for our part of it. */
    private void heed(Deadline deadline) throws IOException {
        hasText();
        if (!ended) {
            negotiate(deadline);
        }
    }

    private void encipherMuch(ByteBuffer source) throws IOException {
        while (source.hasRemaining() && hasRoom()) {
            SSLEngineResult result = encipher(source);
            if (result.getStatus() == Status.CLOSED || result.bytesProduced() == 0) {
                throw FtpFailure.of(Kind.CONNECTION_LOST, "the server ended TLS on the " + name);
            }
        }
    }

    private void send(Deadline deadline) throws IOException {
        while (outgoing.hasRemaining() && socket.write(outgoing) == 0) {
            waiter.await(socket, SelectionKey.OP_WRITE, deadline, "room to write on the " + name);
        }
    }

    private void sendAll(Deadline deadline) throws IOException {
        while (outgoing.hasRemaining()) {
            send(deadline);
        }
    }

    /** Says close_notify. A peer that has said it, or has gone, need not hear it. */
    @Override
    public void endOutput(Deadline deadline) throws IOException {
        try {
            sayEnd(deadline);
            socket.shutdownOutput();
        } catch (IOException e) {
            if (!ended) {
                throw e;
            }
        }
    }

    /** Says close_notify, and leaves the socket open both ways. */
    public void sayEnd(Deadline deadline) throws IOException {
        sendAll(deadline);
        engine.closeOutbound();
        int produced = 1;
        while (!engine.isOutboundDone() && produced > 0) {
            produced = encipher(NOTHING).bytesProduced();
            sendAll(deadline);
        }
    }

    /** Ends TLS in order on both sides, and leaves the socket open (CCC, RFC 4217 section 6). */
    PlainTransport clear(Deadline deadline) throws IOException {
        sayEnd(deadline);
        int count = read(ByteBuffer.allocate(1), deadline);
        if (count >= 0 || !closedByPeer || incoming.hasRemaining()) {
            throw FtpFailure.of(Kind.PROTOCOL, "the server did not end TLS in order on the " + name);
        }
        return new PlainTransport(socket, waiter, name);
    }

    @Override
    public boolean endIsProven() {
        return closedByPeer;
    }

    /** Whether text has come in that was not read yet. */
    public boolean hasText() throws IOException {
        fillIfStarved();
        while (!text.hasRemaining() && decipher(NOTHING)) {
            continue;
        }
        return text.hasRemaining();
    }

    /** Whether nothing more will come in. */
    public boolean isAtEnd() {
        return ended;
    }

    /** Whether we have said that nothing follows. */
    public boolean isFinished() {
        return engine.isOutboundDone();
    }

    /** What was agreed on, after the handshake. */
    public SSLSession session() {
        return engine.getSession();
    }

    @Override
    public void abort() throws IOException {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        close();
    }

    /** Without a word: {@link #endOutput} says it. */
    @Override
    public void close() throws IOException {
        waiter.close(socket);
    }

    /** Which channel this is. */
    @Override
    public String toString() {
        return name;
    }
}
