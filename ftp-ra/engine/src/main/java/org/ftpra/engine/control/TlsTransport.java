package org.ftpra.engine.control;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.ftpra.engine.control.FtpFailure.Kind;

/** A socket under TLS (RFC 5246, RFC 8446), on an engine without threads of its own. */
public final class TlsTransport implements Transport {

    /** Several for each system call. */
    private static final int RECORDS = 8;

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

    /** Takes a connected, non-blocking socket over. */
    TlsTransport(SocketChannel socket, SSLEngine engine, SocketWaiter waiter, String name) {
        this.socket = socket;
        this.engine = engine;
        this.waiter = waiter;
        this.name = name;
        this.quickAck = new QuickAck(socket);
        this.recordSize = engine.getSession().getPacketBufferSize();
        this.incoming = ByteBuffer.allocate(RECORDS * recordSize).flip();
        this.outgoing = ByteBuffer.allocate(RECORDS * recordSize).flip();
        this.text = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize())
                .flip();
    }

    /** Makes the handshake as the client, whoever dialled (RFC 4217 section 7). */
    public void handshake(Deadline deadline) throws IOException {
        engine.beginHandshake();
        while (engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
            step(deadline);
            deadline.check("end of the TLS handshake on the " + name);
        }
    }

    private void step(Deadline deadline) throws IOException {
        if (engine.getHandshakeStatus() != HandshakeStatus.NEED_UNWRAP) {
            answer(engine.getHandshakeStatus());
            sendAll(deadline);
        } else if (!decipher(NOTHING)) {
            checkNotEnded();
            awaitInput(deadline);
        }
    }

    private void checkNotEnded() throws FtpFailure {
        if (ended) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "the server closed the " + name + " in the TLS handshake");
        }
    }

    @Override
    public int read(ByteBuffer target, Deadline deadline) throws IOException {
        int count = readNow(target);
        while (count == 0) {
            awaitInput(deadline);
            count = readNow(target);
        }
        return count;
    }

    @Override
    public void awaitInput(Deadline deadline) throws IOException {
        quickAck.renew();
        waiter.await(socket, SelectionKey.OP_READ, deadline, "data to read on the " + name);
    }

    @Override
    public int readNow(ByteBuffer target) throws IOException {
        int before = target.position();
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

    /** Whether there was a record to decipher; its text goes into the target, or aside if that is too small. */
    private boolean decipher(ByteBuffer target) throws IOException {
        if (ended || (starved && !fill())) {
            return false;
        }
        boolean roomy = target.remaining() >= text.capacity();
        SSLEngineResult result = engine.unwrap(incoming, roomy ? target : text.clear());
        if (!roomy) {
            text.flip();
        }
        note(result);
        return true;
    }

    private void note(SSLEngineResult result) throws IOException {
        starved = result.getStatus() == Status.BUFFER_UNDERFLOW || !incoming.hasRemaining();
        if (result.getStatus() == Status.CLOSED) {
            ended = true;
            closedByPeer = true;
        } else {
            answer(result.getHandshakeStatus());
        }
    }

    private boolean fill() throws IOException {
        incoming.compact();
        try {
            int count = socket.read(incoming);
            ended = count < 0;
            return count > 0;
        } finally {
            incoming.flip();
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
                next = encipher(NOTHING).getHandshakeStatus();
            }
        }
        socket.write(outgoing);
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
            encipherMuch(source);
        }
        send(deadline);
        return !source.hasRemaining() && !outgoing.hasRemaining();
    }

    private void encipherMuch(ByteBuffer source) throws IOException {
        while (source.hasRemaining() && outgoing.capacity() - outgoing.remaining() >= recordSize) {
            SSLEngineResult result = encipher(source);
            if (result.getStatus() == Status.CLOSED || result.bytesConsumed() == 0) {
                throw FtpFailure.of(Kind.CONNECTION_LOST, "TLS was ended on the " + name);
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

    /** Says close_notify. */
    @Override
    public void endOutput(Deadline deadline) throws IOException {
        sayEnd(deadline);
        socket.shutdownOutput();
    }

    /** Says close_notify, and leaves the socket open both ways. */
    public void sayEnd(Deadline deadline) throws IOException {
        sendAll(deadline);
        engine.closeOutbound();
        while (!engine.isOutboundDone()) {
            encipher(NOTHING);
            sendAll(deadline);
        }
    }

    /** Ends TLS in order on both sides, and leaves the socket open (CCC, RFC 4217 section 6). */
    PlainTransport clear(Deadline deadline) throws IOException {
        sayEnd(deadline);
        while (readNow(ByteBuffer.allocate(1)) == 0) {
            awaitInput(deadline);
        }
        if (!closedByPeer || incoming.hasRemaining()) {
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
        while (!text.hasRemaining() && decipher(NOTHING)) {
            continue;
        }
        return text.hasRemaining();
    }

    /** Whether nothing more will come in. */
    public boolean isAtEnd() {
        return ended;
    }

    /** The socket, to be waited for beside others. */
    public SelectableChannel socket() {
        return socket;
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
        socket.close();
        waiter.forgetClosed();
    }

    /** Which channel this is. */
    @Override
    public String toString() {
        return name;
    }
}
