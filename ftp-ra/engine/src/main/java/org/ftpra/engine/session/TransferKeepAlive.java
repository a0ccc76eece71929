package org.ftpra.engine.session;

import java.time.Duration;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.Ticker;

/**
 * NOOPs during a transfer, and the account of their replies: a server answers each at once, after the transfer, or
 * between, and none of these answers may be taken for the transfer's own.
 */
final class TransferKeepAlive {

    private static final Command NOOP = Command.of("NOOP");
    private static final int NOOP_ANSWER = 200;

    private final ControlChannel control;
    private final long interval;
    private final Ticker ticker;
    private long last;
    private int unanswered;

    TransferKeepAlive(ControlChannel control, Duration interval, Ticker ticker) {
        this.control = control;
        this.interval = interval.toNanos();
        this.ticker = ticker;
        this.last = ticker.nanos();
    }

    /** Sends a NOOP when it is time. */
    void tick() throws FtpFailure {
        if (interval > 0 && ticker.nanos() - last >= interval) {
            last = ticker.nanos();
            control.sendBehind(NOOP);
            unanswered++;
        }
    }

    /**
     * The transfer's own reply, with every NOOP answered.
     *
     * @param early the transfer's own reply if it came already, or {@code null}
     */
    Reply finalReply(Command transfer, Reply early, Duration limit) throws FtpFailure {
        Deadline deadline = Deadline.after(limit, ticker);
        Reply own = early;
        while (own == null || unanswered > 0) {
            Reply reply = control.receive(transfer, deadline);
            if (unanswered > 0 && (reply.code() == NOOP_ANSWER || own != null)) {
                unanswered--;
                checkAnswersNoop(reply);
            } else if (!reply.isPreliminary()) {
                own = reply;
            }
        }
        return own;
    }

    private void checkAnswersNoop(Reply reply) throws FtpFailure {
        if (!reply.isCompletion()) {
            FtpFailure outOfStep = FtpFailure.of(Kind.PROTOCOL, "a NOOP during a transfer was not answered", reply);
            control.condemn(outOfStep);
            throw outOfStep;
        }
    }
}
