package org.ftpra.adapter.listener;

import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.impl.DefaultFtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;

/** Answers FEAT before the log-in (RFC 2389, section 3), which the library refuses then: by it, clients know that there is TLS. */
final class EarlyFeatures extends IoFilterAdapter {

    private static final int SYSTEM_STATUS = 211;

    private final FtpServerContext context;

    EarlyFeatures(FtpServerContext context) {
        this.context = context;
    }

    @Override
    public void messageReceived(NextFilter next, IoSession session, Object line) {
        boolean asks = "FEAT".equals(new DefaultFtpRequest(line.toString()).getCommand());
        if (asks && !new FtpIoSession(session, context).isLoggedIn()) {
            session.write(new DefaultFtpReply(
                    SYSTEM_STATUS, context.getMessageResource().getMessage(SYSTEM_STATUS, "FEAT", null)));
        } else {
            next.messageReceived(session, line);
        }
    }
}
