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
final class PassiveWay implements Side {

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

    @Override
    public Begun begin(Attempt attempt) throws FtpFailure, ClosedWay {
        SocketChannel socket = dial(attempt.way(), offer(attempt), attempt.limit());
        try {
            attempt.sender().send(attempt.transfer());
            return Begun.of(socket, firstReply.to(attempt.transfer()));
        } catch (FtpFailure e) {
            Begun.close(socket, e);
            throw e;
        }
    }

    @Override
    public OrderedTransfer order(Way way, Command transfer, Sender sender) throws FtpFailure {
        sender.send(way.command(), transfer);
        return OrderedTransfer.passive(way, transfer);
    }

    @Override
    public Begun begin(OrderedTransfer ordered, Duration limit) throws FtpFailure, ClosedWay {
        Way way = ordered.way();
        Command transfer = ordered.transfer();
        try {
            Reply reply = control.receiveFinal(ordered.announcement(), control.replyTimeout());
            SocketChannel socket = dial(way, reply, limit);
            return Begun.of(socket, ordered.isEager() ? Optional.empty() : first(transfer, socket));
        } catch (ClosedWay e) {
            abandoned.after(e, transfer);
            if (isUsableAfterRefusal(way, e) && announcement.isWorthATry()) {
                return begin(new Attempt(way, transfer, control::send, limit, true));
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

    private Reply offer(Attempt attempt) throws FtpFailure, ClosedWay {
        Reply reply = announcedOffer(attempt);
        return reply.isRefusal() && announcement.isWorthATry() ? announcedOffer(attempt) : reply;
    }

    private Reply announcedOffer(Attempt attempt) throws FtpFailure, ClosedWay {
        if (announcement.isNeeded()) {
            announcement.make(attempt.transfer());
        }
        control.send(attempt.way().command());
        return answer(attempt.way(), attempt.patient() ? control.replyTimeout() : attempt.limit());
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
