package org.ftpra.adapter.listener;

import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.session.AttributeKey;
import org.apache.mina.core.session.IoEvent;
import org.apache.mina.core.session.IoEventType;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.executor.IoEventQueueHandler;

/**
 * What has come on a control channel and is not carried out yet: without this, the library's queue has no limit while an upload goes
 * on. Beyond ours, the channel is not read any more. While there is any, the channel is not idle. Thread-safe.
 */
final class ReadAhead implements IoEventQueueHandler {

    private static final int MOST = 64 * 1024;
    private static final AttributeKey KEY = new AttributeKey(ReadAhead.class, "bytes");

    /** What has come is counted before it can be carried out. */
    @Override
    public boolean accept(Object queue, IoEvent event) {
        Bytes bytes = bytes(event.getSession());
        bytes.more(event.getSession(), size(event));
        return event.getType() != IoEventType.SESSION_IDLE || bytes.isEmpty();
    }

    /** What this event has brought is carried out. */
    void done(IoEvent event) {
        bytes(event.getSession()).less(event.getSession(), size(event));
    }

    @Override
    public void offered(Object queue, IoEvent event) {
        // It is counted already.
    }

    @Override
    public void polled(Object queue, IoEvent event) {
        // It is being carried out, and not done.
    }

    private static Bytes bytes(IoSession session) {
        session.setAttributeIfAbsent(KEY, new Bytes());
        return (Bytes) session.getAttribute(KEY);
    }

    /** The room that it takes, which reading does not change. */
    private static int size(IoEvent event) {
        return event.getType() == IoEventType.MESSAGE_RECEIVED ? ((IoBuffer) event.getParameter()).capacity() : 0;
    }

    /** Guarded by itself. */
    private static final class Bytes {

        private long count;

        private synchronized void more(IoSession session, int further) {
            count += further;
            if (count > MOST) {
                session.suspendRead();
            }
        }

        private synchronized void less(IoSession session, int done) {
            count -= done;
            if (count <= MOST && session.isReadSuspended()) {
                session.resumeRead();
            }
        }

        private synchronized boolean isEmpty() {
            return count == 0;
        }
    }
}
