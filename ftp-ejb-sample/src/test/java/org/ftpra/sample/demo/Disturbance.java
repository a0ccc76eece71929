package org.ftpra.sample.demo;

import java.util.Locale;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;

/** Refuses one command for good, and hangs up on one, for as long as a test says so. Thread-safe. */
final class Disturbance extends DefaultFtplet {

    private volatile String refused = "";
    private volatile String cut = "";

    void refuse(String command) {
        refused = command;
    }

    void hangUpOn(String command) {
        cut = command;
    }

    void end() {
        refused = "";
        cut = "";
    }

    @Override
    public FtpletResult beforeCommand(FtpSession session, FtpRequest request) throws FtpException {
        String command = request.getCommand().toUpperCase(Locale.ROOT);
        if (command.equals(refused)) {
            session.write(new DefaultFtpReply(
                    FtpReply.REPLY_553_REQUESTED_ACTION_NOT_TAKEN_FILE_NAME_NOT_ALLOWED, "Refused by a test."));
            return FtpletResult.SKIP;
        }
        return command.equals(cut) ? FtpletResult.DISCONNECT : FtpletResult.DEFAULT;
    }
}
