package org.ftpra.engine.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;

/** We listen, and the server dials. */
final class ActiveWay implements Side {

    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final DataChannelSettings settings;
    private final Strangers strangers;
    private final FirstReply firstReply;
    private final Abandoned abandoned;
    private final ListeningPorts ports;

    ActiveWay(
            ControlChannel control,
            SocketWaiter waiter,
            DataChannelSettings settings,
            Strangers strangers,
            FirstReply firstReply) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.strangers = strangers;
        this.firstReply = firstReply;
        this.abandoned = new Abandoned(control, firstReply);
        this.ports = new ListeningPorts(settings.choice().active());
    }

    @Override
    public Begun begin(Attempt attempt) throws FtpFailure, ClosedWay {
        Deadline deadline = Deadline.after(attempt.limit(), settings.ticker());
        try (DataListener listener = listen()) {
            Command announcement = announcement(attempt.way(), told(listener));
            control.send(announcement);
            checkAccepted(answer(announcement, deadline));
            attempt.sender().send(attempt.transfer());
            return listener.await(attempt.transfer(), deadline);
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw new ClosedWay(cannotListen(e));
        }
    }

    @Override
    public OrderedTransfer order(Way way, Command transfer, Sender sender) throws FtpFailure, ClosedWay {
        DataListener listener = null;
        try {
            listener = listen();
            Command announcement = announcement(way, told(listener));
            OrderedTransfer ordered = OrderedTransfer.active(way, announcement, transfer, listener);
            sender.send(announcement, transfer);
            return ordered;
        } catch (IOException e) {
            close(listener, e);
            throw e instanceof FtpFailure failure ? failure : cannotListen(e);
        } catch (ClosedWay e) {
            close(listener, e);
            throw e;
        }
    }

    private static void close(DataListener listener, Exception cause) {
        try {
            if (listener != null) {
                listener.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static FtpFailure cannotListen(IOException cause) {
        return FtpFailure.of(Kind.INCOMPLETE, "cannot listen", cause);
    }

    @Override
    public Begun begin(OrderedTransfer ordered, Duration limit) throws FtpFailure, ClosedWay {
        Command transfer = ordered.transfer();
        try (DataListener listener = ordered.listener()) {
            checkAccepted(control.receiveFinal(ordered.announcement(), control.replyTimeout()));
            return listener.await(transfer, Deadline.after(limit, settings.ticker()));
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw new ClosedWay(cannotListen(e));
        } catch (ClosedWay e) {
            abandoned.after(e, transfer);
            throw e;
        }
    }

    private static void checkAccepted(Reply reply) throws ClosedWay {
        if (!reply.isCompletion()) {
            throw new ClosedWay(FtpFailure.refused(reply));
        }
    }

    private DataListener listen() throws IOException {
        return new DataListener(ports.listen(control.local()), control, waiter, firstReply, strangers);
    }

    /** Where the listener is for the server: who listens on all addresses is at the control channel's. */
    private InetSocketAddress told(DataListener listener) throws IOException {
        InetSocketAddress bound = listener.address();
        InetAddress own = bound.getAddress().isAnyLocalAddress() ? control.local() : bound.getAddress();
        return new InetSocketAddress(settings.choice().active().external().orElse(own), bound.getPort());
    }

    private static Command announcement(Way way, InetSocketAddress address) throws ClosedWay {
        if (way == Way.PORT && !ActiveAddress.fitsPort(address)) {
            throw new ClosedWay(FtpFailure.of(Kind.INCOMPLETE, "PORT cannot tell an IPv6 address"));
        }
        return way == Way.PORT ? ActiveAddress.port(address) : ActiveAddress.eprt(address);
    }

    /** Some servers dial at once, and answer when they have, or never (pyftpdlib: after 30 s). */
    private Reply answer(Command announcement, Deadline deadline) throws FtpFailure, ClosedWay {
        try {
            return control.receive(announcement, deadline);
        } catch (FtpFailure e) {
            throw ClosedWay.ifTimedOut(e);
        }
    }
}
