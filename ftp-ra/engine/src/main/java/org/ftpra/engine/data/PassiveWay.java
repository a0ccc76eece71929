package org.ftpra.engine.data;

import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;

/** We dial the port that the server tells. */
final class PassiveWay {

    private final ControlChannel control;
    private final DataChannelSettings settings;
    private final FirstReply firstReply;
    private final Abandoned abandoned;
    private final PassiveDialer dialer;
    private final Announcement announcement;

    PassiveWay(ControlChannel control, SocketWaiter waiter, DataChannelSettings settings, FirstReply firstReply) {
        this.control = control;
        this.settings = settings;
        this.firstReply = firstReply;
        this.abandoned = new Abandoned(control, firstReply);
        this.announcement = new Announcement(control);
        this.dialer = new PassiveDialer(control, waiter, settings.route());
    }

    /**
     * One step after another.
     *
     * @param patient whether the server's answer has all the time, since this way is known or the last to try
     */
    Begun begin(Way way, Command transfer, Duration limit, boolean patient, Sender sender)
            throws FtpFailure, ClosedWay {
        Duration answerLimit = patient ? control.replyTimeout() : limit;
        SocketChannel socket = dial(way, offer(way, transfer, answerLimit), limit);
        try {
            sender.send(transfer);
            return Begun.of(socket, firstReply.to(transfer));
        } catch (FtpFailure e) {
            Begun.close(socket, e);
            throw e;
        }
    }

    /**
     * The same with one round trip less, for a way that is known to work: both commands were sent in one segment. If it
     * does not work any more, the server is left waiting, and nobody knows what it will say next.
     */
    Begun begin(OrderedTransfer ordered, Duration limit) throws FtpFailure, ClosedWay {
        Way way = ordered.way();
        Command transfer = ordered.transfer();
        try {
            Reply reply = control.receiveFinal(ordered.announcement(), control.replyTimeout());
            SocketChannel socket = dial(way, reply, limit);
            return Begun.of(socket, first(transfer, socket));
        } catch (ClosedWay e) {
            abandoned.after(e, transfer);
            if (isUsableAfterRefusal(way, e) && announcement.isWorthATry()) {
                return begin(way, transfer, limit, true, control::send);
            }
            throw e;
        }
    }

    private boolean isUsableAfterRefusal(Way way, ClosedWay cause) {
        Optional<Reply> refusal = cause.reason().reply().filter(Reply::isRefusal);
        return control.isUsable()
                && refusal.map(Reply::command).filter(way.command()::equals).isPresent();
    }

    private Optional<Reply> first(Command transfer, SocketChannel socket) throws FtpFailure {
        try {
            return firstReply.to(transfer);
        } catch (FtpFailure e) {
            Begun.close(socket, e);
            throw e;
        }
    }

    private SocketChannel dial(Way way, Reply reply, Duration limit) throws ClosedWay {
        PassiveTarget target = target(way, reply);
        try {
            return dialer.dial(target, Deadline.after(limit, settings.ticker()));
        } catch (FtpFailure e) {
            throw new ClosedWay(e.kind() == Kind.TIMED_OUT ? e : e.as(Kind.INCOMPLETE));
        }
    }

    private PassiveTarget target(Way way, Reply reply) throws ClosedWay {
        try {
            reply.expectCompletion();
            return PassiveTarget.of(way, reply, settings.choice().passive());
        } catch (FtpFailure e) {
            throw new ClosedWay(e);
        }
    }

    /** The server takes PRET; whether it needs it, its refusals will tell. */
    void mayAnnounceTransfers() {
        announcement.offered();
    }

    /** Whether it does. */
    boolean announcesTransfers() {
        return announcement.isNeeded();
    }

    private Reply offer(Way way, Command transfer, Duration limit) throws FtpFailure, ClosedWay {
        Reply reply = announcedOffer(way, transfer, limit);
        return reply.isRefusal() && announcement.isWorthATry() ? announcedOffer(way, transfer, limit) : reply;
    }

    private Reply announcedOffer(Way way, Command transfer, Duration limit) throws FtpFailure, ClosedWay {
        if (announcement.isNeeded()) {
            announcement.make(transfer);
        }
        control.send(way.command());
        return answer(way, limit);
    }

    /** Some firewalls swallow an EPSV that they do not understand. */
    private Reply answer(Way way, Duration limit) throws FtpFailure, ClosedWay {
        try {
            return control.receiveFinal(way.command(), limit);
        } catch (FtpFailure e) {
            throw ClosedWay.ifTimedOut(e);
        }
    }
}
