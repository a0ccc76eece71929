package org.ftpra.engine.session;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.Ticker;

/**
 * The account of what a server says from a transfer's first reply to its end. A server answers a NOOP that comes in
 * between at once, or after the transfer, or never; and a transfer that is cut has one reply, or two, or none, beside the
 * answer to ABOR. What is asked last, a question with an answer of its own kind, shows where all these end.
 */
final class TransferReplies {

    private static final Command NOOP = Command.of("NOOP");
    private static final Command PWD = Command.of("PWD");
    private static final Command ABOR = Command.of("ABOR");
    private static final int NO_TRANSFER = 225;
    private static final int DONE = 200;
    private static final int DIRECTORY = 257;
    private static final int MOST_REPLIES = 8;

    /** To PORT or EPRT, SIZE, PASV and EPSV. */
    private static final Set<Integer> ANSWERS_AHEAD = Set.of(200, 213, 227, 229);

    private final Command transfer;
    private final ControlChannel control;
    private final TransferKeepAlive keepAlive;
    private final Command last;
    private final Ticker ticker;
    private int answered;
    private int heard;
    private int polled;
    private Reply own;
    private boolean begun;
    private Reply repeated;
    private boolean abortRefused;

    /**
     * An account that begins with the first reply.
     *
     * @param tellsDirectory whether the server answers PWD
     */
    TransferReplies(
            Command transfer,
            Optional<Reply> first,
            ControlChannel control,
            TransferKeepAlive keepAlive,
            boolean tellsDirectory,
            Ticker ticker) {
        this.transfer = transfer;
        this.control = control;
        this.keepAlive = keepAlive;
        this.last = tellsDirectory ? PWD : NOOP;
        this.ticker = ticker;
        this.begun = first.isPresent();
        this.own = first.filter(reply -> !reply.isPreliminary()).orElse(null);
    }

    /** The transfer's own final reply, if it has come. */
    Optional<Reply> own() {
        return Optional.ofNullable(own);
    }

    /** Whether the server has refused the transfer and never begun it. */
    boolean isRefusedAtOnce() {
        return !begun && own != null && own.isRefusal();
    }

    /** Takes the replies that came while something else was waited for, up to the transfer's own. */
    void poll() throws FtpFailure {
        Optional<Reply> reply = Optional.empty();
        do {
            reply = own == null ? control.poll(transfer) : Optional.empty();
            reply.ifPresent(this::take);
        } while (reply.isPresent() && ++polled < MOST_REPLIES + keepAlive.sent());
    }

    private void take(Reply reply) {
        if (isOfNoop(reply)) {
            answered++;
        } else if (own == null && reply.isPreliminary()) {
            repeated = begun ? reply : null;
            begun = true;
        } else if (own == null) {
            own = reply;
        }
    }

    /** Pure-FTPd does not know NOOP while it transfers, and goes on; a transfer that began does not end with such a code. */
    private boolean isOfNoop(Reply reply) {
        return answered < keepAlive.sent() && (reply.code() == DONE || reply.isNotImplemented());
    }

    /**
     * The transfer's own final reply, with every NOOP accounted for. Pure-FTPd ends a download that was cut with another
     * 150 and no more: the last question shows whether anything follows a preliminary reply that comes again; unless
     * replies follow anyway, to what was said ahead.
     */
    Reply receiveOwn(Duration limit, Ahead ahead) throws FtpFailure {
        Deadline deadline = Deadline.after(limit, ticker);
        boolean more = ahead.isOutstanding();
        while (own == null && (more || repeated == null)) {
            take(more ? next(transfer, deadline) : control.receive(transfer, deadline));
        }
        keepAlive.end();
        if (more) {
            checkOwn();
        } else if (own == null || !isSettled()) {
            readToLast(deadline);
        }
        return own == null ? repeated : own;
    }

    /** An answer to what was said ahead, where the transfer's own was to come, is no end of a file. */
    private void checkOwn() throws FtpFailure {
        if (ANSWERS_AHEAD.contains(own.code())) {
            throw outOfStep("the transfer has no final reply of its own, but one to a command sent behind it", own);
        }
    }

    /** Whether no answer to a NOOP is to come. */
    boolean isSettled() {
        return answered >= keepAlive.sent();
    }

    /** Asks for the transfer's end: some servers read this at once, others when they have noticed the data channel's. */
    void askForEnd() throws FtpFailure {
        keepAlive.end();
        if (own == null) {
            control.sendBehind(ABOR);
        }
    }

    /**
     * What a server says of a transfer that was cut. One that answers ABOR and says nothing of the transfer may not have
     * accepted the data connection yet: pyftpdlib then makes this transfer with the next one's.
     *
     * @return the first refusal of the transfer, else the last reply to it
     */
    Reply drain(Duration limit) throws FtpFailure {
        Deadline deadline = Deadline.after(limit, ticker);
        own = own == null ? repeated : own;
        while (own == null) {
            takeAny(next(transfer, deadline));
        }
        boolean begun = own.code() != NO_TRANSFER;
        readToLast(deadline);
        if (!begun) {
            throw outOfStep("the server knows of no transfer, and may still make it", own);
        }
        return own;
    }

    private void readToLast(Deadline deadline) throws FtpFailure {
        control.sendBehind(last);
        Reply reply = next(last, deadline);
        while (!isOfLast(reply)) {
            takeAny(reply);
            reply = next(last, deadline);
        }
    }

    /** A server that talks without end never lets a wait time out. */
    private Reply next(Command asked, Deadline deadline) throws FtpFailure {
        Reply reply = control.receive(asked, deadline);
        if (++heard > MOST_REPLIES + keepAlive.sent()) {
            throw outOfStep("replies are out of step", reply);
        }
        return reply;
    }

    private FtpFailure outOfStep(String problem, Reply reply) {
        FtpFailure failure = FtpFailure.of(Kind.PROTOCOL, problem, reply);
        control.condemn(failure);
        return failure;
    }

    private boolean isOfLast(Reply reply) {
        return last == PWD ? reply.code() == DIRECTORY : answered >= keepAlive.sent() && isAnyAnswer(reply);
    }

    /** Where there is no better last question than NOOP, a server that knows it not knows ABOR neither. */
    private boolean isAnyAnswer(Reply reply) {
        return reply.code() == DONE || (reply.isNotImplemented() && abortRefused);
    }

    private void takeAny(Reply reply) {
        if (reply.isNotImplemented()) {
            abortRefused = true;
        } else if (reply.code() == DONE && answered < keepAlive.sent()) {
            answered++;
        } else if (own == null || own.isPreliminary() || (own.isCompletion() && reply.isRefusal())) {
            own = reply;
        }
    }
}
