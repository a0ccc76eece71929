package org.ftpra.engine.session;

import java.io.IOException;
import java.time.Duration;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.data.DataChannel;

/** Ends a transfer before its time, so that the server knows of it and the control channel stays in step. */
record TransferCut(Command command, DataChannel data, ControlChannel control, TransferReplies replies, Ahead ahead) {

    /**
     * ABOR first, for a server that reads it at once then knows that the file is not whole (pyftpdlib); a reset, which ends
     * the transfer on every server, is no proof of that to it. But where nothing has moved, there may be no transfer to it
     * before it has noticed the data channel.
     *
     * @return what the server says of the transfer
     */
    Reply make(boolean moved, Duration limit) throws FtpFailure {
        if (moved) {
            askForEndAndReset();
        } else {
            resetData();
            askForEnd();
        }
        return replies.drain(limit);
    }

    private void askForEndAndReset() throws FtpFailure {
        try {
            askForEnd();
        } finally {
            resetData();
        }
    }

    private void askForEnd() throws FtpFailure {
        checkNothingOutstanding();
        replies.askForEnd();
    }

    private void checkNothingOutstanding() throws FtpFailure {
        if (ahead.isOutstanding()) {
            FtpFailure failure = FtpFailure.of(
                    Kind.CONNECTION_LOST, "replies to commands that were sent ahead would be mistaken for others");
            control.condemn(failure);
            throw failure;
        }
    }

    private void resetData() throws FtpFailure {
        try {
            data.abort();
        } catch (IOException e) {
            control.condemn(e);
            throw FtpFailure.of(Kind.CONNECTION_LOST, command + ": the data channel cannot be closed", e);
        }
    }
}
