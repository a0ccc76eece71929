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
final class ActiveWay {

    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final DataChannelSettings settings;
    private final Strangers strangers;
    private final ListeningPorts ports;

    ActiveWay(ControlChannel control, SocketWaiter waiter, DataChannelSettings settings, Strangers strangers) {
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
        this.strangers = strangers;
        this.ports = new ListeningPorts(settings.choice().active());
    }

    Begun begin(Way way, Command transfer, Duration limit) throws FtpFailure, ClosedWay {
        try (DataListener listener = listen()) {
            announce(announcement(way, told(listener)));
            control.send(transfer);
            return listener.await(transfer, Deadline.after(limit, settings.ticker()));
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw new ClosedWay(FtpFailure.of(Kind.INCOMPLETE, "cannot listen", e));
        }
    }

    private DataListener listen() throws IOException {
        return new DataListener(ports.listen(control.local()), control, waiter, settings.ticker(), strangers);
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

    private void announce(Command announcement) throws FtpFailure, ClosedWay {
        Reply reply = control.call(announcement);
        if (!reply.isCompletion()) {
            throw new ClosedWay(FtpFailure.refused(reply));
        }
    }
}
