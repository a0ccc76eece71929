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

    PassiveWay(ControlChannel control, SocketWaiter waiter, DataChannelSettings settings, FirstReply firstReply) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.firstReply = firstReply;
    }

    Begun begin(Way way, Command transfer, Duration limit) throws FtpFailure, ClosedWay {
        SocketChannel socket = dial(port(way, control.call(way.command())), limit);
        try {
            control.send(transfer);
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
        Command transfer = ordered.transfer();
        try {
            Reply reply = control.receiveFinal(ordered.announcement(), control.replyTimeout());
            SocketChannel socket = dial(port(ordered.way(), reply), limit);
            return Begun.of(socket, first(transfer, socket));
        } catch (ClosedWay e) {
            checkNotRefused(transfer, e);
            Abandoned.after(e, transfer, control);
            throw e;
        }
    }

    /** It may be the transfer that the server refuses, closing the port before we have dialled it (ProFTPD). */
    private void checkNotRefused(Command transfer, ClosedWay unreachable) throws FtpFailure, ClosedWay {
        if (unreachable.reason().reply().isEmpty() && control.isUsable()) {
            Optional<Reply> reply = firstReply.soon(transfer).filter(Reply::isRefusal);
            if (reply.isPresent()) {
                Begun.check(reply.get());
            }
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
