package org.ftpra.engine.control;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLSession;

/**
 * What a channel under TLS reads and writes through: ready to be drained, and empty at first. The data channels of a session
 * come one after another and share theirs, so that a small file does not pay for new ones. Confined to the session's user.
 *
 * @param incoming what the peer sent, enciphered
 * @param outgoing what has not left yet, enciphered
 * @param text what was deciphered and did not fit where it was wanted
 */
record TlsBuffers(ByteBuffer incoming, ByteBuffer outgoing, ByteBuffer text) {

    /** With room for that many records each way. */
    static TlsBuffers of(SSLSession session, int records) {
        int size = records * session.getPacketBufferSize();
        return new TlsBuffers(
                ByteBuffer.allocate(size),
                ByteBuffer.allocate(size),
                ByteBuffer.allocate(session.getApplicationBufferSize()));
    }

    TlsBuffers emptied() {
        incoming.limit(0);
        outgoing.limit(0);
        text.limit(0);
        return this;
    }
}
