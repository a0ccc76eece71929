package org.ftpra.adapter.listener;

import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.WriteRequest;
import org.apache.mina.filter.ssl.SslFilter;

/**
 * Stands before the library's TLS, and asks it once more for what it has read when a handshake has ended. A command that comes in one
 * segment with that end, behind a client's certificate, is decoded in another thread, which writes the session ticket but does not
 * pass the command on (SSLHandlerG1.schedule_task of MINA 2.2.4): the partner would wait for ever.
 */
final class HandshakeRest extends IoFilterAdapter {

    private static final String NAME = "handshakeRest";

    /** On this channel, which has the library's filter for TLS already. */
    static void askedFor(IoFilterChain filters) {
        filters.addFirst(NAME, new HandshakeRest());
    }

    /** The handshake may be over already. */
    @Override
    public void onPostAdd(IoFilterChain filters, String name, NextFilter next) {
        ask(filters.getSession(), next);
    }

    @Override
    public void messageSent(NextFilter next, IoSession session, WriteRequest request) {
        next.messageSent(session, request);
        if (ask(session, next)) {
            session.getFilterChain().remove(this);
        }
    }

    private static boolean ask(IoSession session, NextFilter next) {
        boolean over = session.getAttribute(SslFilter.SSL_SECURED) != null;
        if (over && !session.isClosing()) {
            next.messageReceived(session, IoBuffer.allocate(0));
        }
        return over;
    }
}
