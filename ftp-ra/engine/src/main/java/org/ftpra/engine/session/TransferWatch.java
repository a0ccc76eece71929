package org.ftpra.engine.session;

import java.nio.channels.SelectableChannel;
import java.util.Optional;
import org.ftpra.engine.control.Bystander;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;

/** Looks after the control channel while a transfer's data channel is waited for. Confined to the session's user. */
final class TransferWatch implements Bystander {

    private final SessionTransfers transfers;
    private final ControlChannel control;
    private final TransferReplies replies;
    private final TransferKeepAlive keepAlive;
    private boolean listened;
    private boolean ending;

    TransferWatch(
            SessionTransfers transfers, ControlChannel control, TransferReplies replies, TransferKeepAlive keepAlive) {
        this.transfers = transfers;
        this.control = control;
        this.replies = replies;
        this.keepAlive = keepAlive;
    }

    /** The control channel, until the transfer's own reply has come. */
    @Override
    public SelectableChannel watched() {
        return replies.own().isEmpty() ? control.socket() : null;
    }

    /** A server that gives a transfer up may say so while the data channel stands still. */
    @Override
    public void stirred() throws FtpFailure {
        replies.poll();
        Optional<Reply> refusal = replies.own().filter(Reply::isRefusal);
        if (refusal.isPresent()) {
            throw FtpFailure.of(Kind.INCOMPLETE, "the server gave the transfer up", refusal.get());
        }
    }

    /** What came in one segment with the first reply makes no channel ready. In a download, what has come is taken first. */
    void listenOnce() throws FtpFailure {
        if (!listened) {
            listened = true;
            stirred();
        }
    }

    @Override
    public long millisToTurn() {
        return keepAlive.millisToTick();
    }

    @Override
    public void takeTurn() throws FtpFailure {
        checkWanted();
        keepAlive.tick();
    }

    /** Fails if nobody wants the transfer any more. Not once its end has begun: that is a matter of few replies. */
    void checkWanted() throws FtpFailure {
        if (!ending && !transfers.isWanted()) {
            throw FtpFailure.of(Kind.INCOMPLETE, "whoever asked for the transfer has given it up meanwhile");
        }
    }

    /** The transfer's end has begun. */
    void ending() {
        ending = true;
    }
}
