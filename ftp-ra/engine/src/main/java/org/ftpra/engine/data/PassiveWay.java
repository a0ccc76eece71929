package org.ftpra.engine.data;

import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.Dialer;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;

/** We dial the port that the server tells, at the control peer's address. */
final class PassiveWay {

    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final DataChannelSettings settings;
    private final FirstReply firstReply;
    private final Abandoned abandoned;

    PassiveWay(ControlChannel control, SocketWaiter waiter, DataChannelSettings settings, FirstReply firstReply) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.firstReply = firstReply;
        this.abandoned = new Abandoned(control, firstReply, settings.ticker());
    }

    /**
     * One step after another.
     *
     * @param patient whether there is all the time for the server's answer, since nothing else is left to try
     */
    Begun begin(Way way, Command transfer, Duration limit, boolean patient) throws FtpFailure, ClosedWay {
        control.send(way.command());
        Reply reply = patient ? control.receiveFinal(way.command(), control.replyTimeout()) : answer(way, limit);
        SocketChannel socket = dial(port(way, reply), limit);
        try {
            control.send(transfer);
            return Begun.of(socket, firstReply.to(transfer));
        } catch (FtpFailure e) {
            Begun.close(socket, e);
            throw e;
        }
    }

    /** Some firewalls swallow an EPSV that they do not understand. */
    private Reply answer(Way way, Duration limit) throws FtpFailure, ClosedWay {
        try {
            return control.receiveFinal(way.command(), limit);
        } catch (FtpFailure e) {
            throw ClosedWay.ifTimedOut(e);
        }
    }

    /**
     * The same with one round trip less, for a way that is known to work: both commands were sent in one segment. If it
     * does not work any more, the server is left waiting, and nobody knows what it will say next.
     */
    Begun begin(OrderedTransfer ordered, Duration limit) throws FtpFailure, ClosedWay {
        Command transfer = ordered.transfer();
        try {
            Reply reply = control.receiveFinal(ordered.announcement(), control.replyTimeout());
            SocketChannel socket = dial(port(ordered.way(), reply), limit);
            return Begun.of(socket, first(transfer, socket));
        } catch (ClosedWay e) {
            abandoned.after(e, transfer);
            throw e;
        }
    }

    private Optional<Reply> first(Command transfer, SocketChannel socket) throws FtpFailure {
        try {
            return firstReply.to(transfer);
        } catch (FtpFailure e) {
            Begun.close(socket, e);
            throw e;
        }
    }

    private static int port(Way way, Reply reply) throws ClosedWay {
        try {
            reply.expectCompletion();
            return way == Way.EPSV ? PassiveReply.extendedPort(reply) : PassiveReply.plainPort(reply);
        } catch (FtpFailure e) {
            throw new ClosedWay(e);
        }
    }

    private SocketChannel dial(int port, Duration limit) throws ClosedWay {
        try {
            Deadline deadline = Deadline.after(limit, settings.ticker());
            return new Dialer(waiter).dial(new InetSocketAddress(control.peer(), port), deadline);
        } catch (FtpFailure e) {
            throw new ClosedWay(e.kind() == Kind.TIMED_OUT ? e : e.as(Kind.INCOMPLETE));
        }
    }
}
