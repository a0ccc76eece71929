package org.ftpra.adapter.listener;

import java.time.Duration;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;

/**
 * Ends a control channel on which nobody logs in: what comes on it, though it is refused or no line yet, keeps it from being idle.
 * Confined to the thread that reads.
 */
final class LogInDeadline extends IoFilterAdapter {

    private final long patienceNanos;
    private long since = System.nanoTime();

    /** For one channel. */
    LogInDeadline(Duration patience) {
        patienceNanos = patience.toNanos();
    }

    @Override
    public void messageReceived(NextFilter next, IoSession session, Object message) {
        if (new FtpIoSession(session, null).isLoggedIn()) {
            since = System.nanoTime();
        }
        if (System.nanoTime() - since <= patienceNanos) {
            next.messageReceived(session, message);
        } else if (!session.isClosing()) {
            int code = FtpReply.REPLY_421_SERVICE_NOT_AVAILABLE_CLOSING_CONTROL_CONNECTION;
            session.write(new DefaultFtpReply(code, "Nobody has logged in for too long."));
            session.closeOnFlush();
        }
    }
}
