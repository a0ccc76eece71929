package org.ftpra.adapter.listener;

import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.ssl.SslFilter;

/**
 * Sees what comes on a control channel before it waits for its turn. Ends the channel when a line has no end, and when something
 * comes in clear between AUTH and the end of the handshake: it may be another's, and would be carried out as if it had come under
 * TLS (CVE-2011-0411 is the same in SMTP), since the library takes whatever its decoder holds. This runs in the thread that reads,
 * in which nothing of the handshake can come in between.
 *
 * <p>Only whole lines go on: the library's decoder counts the line ends of a line that is not UTF-8 for the next one, if they were
 * not read at once, and asks for an array of less than no bytes then, which is an {@link OutOfMemoryError} (TextLineDecoder of MINA
 * 2.2.4).
 */
final class LineWatch extends IoFilterAdapter {

    @Override
    public void messageReceived(NextFilter next, IoSession session, Object message) {
        if (session.isClosing()) {
            return;
        }
        boolean inClear = session.getAttribute(SslFilter.SSL_SECURED) == null;
        switch (LinesRead.of(session).read((IoBuffer) message, inClear)) {
            case GOOD -> passOn(next, session);
            case TOO_LONG -> tooLong(session);
            case CLEAR_BEHIND_AUTH -> {
                ListenerLog.clearBehindAuth(session.getRemoteAddress());
                session.closeNow();
            }
        }
    }

    private static void passOn(NextFilter next, IoSession session) {
        byte[] lines = LinesRead.of(session).whole();
        if (lines.length > 0) {
            next.messageReceived(session, IoBuffer.wrap(lines));
        }
    }

    private static void tooLong(IoSession session) {
        int code = FtpReply.REPLY_500_SYNTAX_ERROR_COMMAND_UNRECOGNIZED;
        session.write(new DefaultFtpReply(code, "A line may have " + LinesRead.LONGEST + " bytes."));
        session.closeOnFlush();
    }
}
