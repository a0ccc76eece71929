package org.ftpra.adapter.listener;

import java.io.IOException;
import org.apache.ftpserver.command.impl.MKD;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/** MKD (RFC 959, section 4.1.3), of which a partner cannot have any number; 452 is none of its replies. */
final class MakeDirectoryCommand extends MKD {

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        ControlLine control = new ControlLine(session);
        if (Entries.areFull(control.home())) {
            session.resetState();
            control.send(550, Entries.FULL);
        } else {
            super.execute(session, context, request);
        }
    }
}
