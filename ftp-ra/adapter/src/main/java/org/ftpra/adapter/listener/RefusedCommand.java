package org.ftpra.adapter.listener;

import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/** A command that is known, and always answered so. */
final class RefusedCommand extends AbstractCommand {

    /** What is only not needed stands between REST and STOR, too. */
    private static final int REFUSED = 400;

    private final int replyCode;
    private final String text;

    RefusedCommand(int replyCode, String text) {
        this.replyCode = replyCode;
        this.text = text;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) {
        if (replyCode >= REFUSED) {
            session.resetState();
        }
        session.write(new DefaultFtpReply(replyCode, text));
    }
}
