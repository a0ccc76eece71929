package org.ftpra.engine.session;

import java.time.Duration;
import java.util.Optional;
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
    /** How simple-ftpd answers NOOP; it cannot be said of a transfer that was begun. */
    private static final int NOOP_UNKNOWN = 502;

    private static final int MOST_REPLIES = 8;

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

    /** The transfer's own final reply, if this is it; the answer to a NOOP is counted. */
    Optional<Reply> own(Reply reply) {
        if (unanswered > 0 && reply.code() == NOOP_ANSWER) {
            unanswered--;
            return Optional.empty();
        }
        return Optional.of(reply).filter(each -> !each.isPreliminary());
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

    /**
     * What a server says of a transfer that was cut: one reply, or two (426 and 226), or another 150 and no more
     * (Pure-FTPd, of a download). A NOOP shows where these end.
     *
     * @param early the final reply, if it came before the cut
     * @return the first refusal among them, else the last
     */
    Reply drain(Command transfer, Reply early, Duration limit) throws FtpFailure {
        Deadline deadline = Deadline.after(limit, ticker);
        Reply own = early == null ? firstOwn(transfer, deadline) : early;
        control.sendBehind(NOOP);
        unanswered++;
        for (int more = 0; unanswered > 0; more++) {
            Reply reply = control.receive(NOOP, deadline);
            if (reply.code() == NOOP_ANSWER || reply.code() == NOOP_UNKNOWN) {
                unanswered--;
            } else if (more < MOST_REPLIES) {
                own = isRefusal(own) ? own : reply;
            } else {
                throw outOfStep(reply);
            }
        }
        return own;
    }

    private Reply firstOwn(Command transfer, Deadline deadline) throws FtpFailure {
        Reply reply = control.receive(transfer, deadline);
        while (unanswered > 0 && reply.code() == NOOP_ANSWER) {
            unanswered--;
            reply = control.receive(transfer, deadline);
        }
        return reply;
    }

    private static boolean isRefusal(Reply reply) {
        return reply.isTransientRefusal() || reply.isPermanentRefusal();
    }

    private void checkAnswersNoop(Reply reply) throws FtpFailure {
        if (!reply.isCompletion()) {
            throw outOfStep(reply);
        }
    }

    private FtpFailure outOfStep(Reply reply) {
        FtpFailure failure = FtpFailure.of(Kind.PROTOCOL, "replies are out of step", reply);
        control.condemn(failure);
        return failure;
    }
}
