package org.ftpra.engine.data;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.Dialer;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Route;
import org.ftpra.engine.control.SocketWaiter;

/** Dials what a server offers, as the control channel was dialled: straight, or through the proxy. */
final class PassiveDialer {

    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final Route route;

    PassiveDialer(ControlChannel control, SocketWaiter waiter, Route route) {
        this.control = control;
        this.waiter = waiter;
        this.route = route;
    }

    /** The control channel's host is the very address of that channel, or the name that the proxy was told. */
    SocketChannel dial(PassiveTarget target, Deadline deadline) throws FtpFailure {
        Dialer dialer = new Dialer(waiter);
        return route.proxy().isPresent()
                ? dialer.dial(through(target), target.port(), deadline)
                : dialer.dial(straight(target), deadline);
    }

    private Route through(PassiveTarget target) {
        String host = target.address().map(InetAddress::getHostAddress).orElse(route.host());
        return new Route(host, route.proxy());
    }

    private InetSocketAddress straight(PassiveTarget target) {
        return new InetSocketAddress(target.address().orElseGet(control::peer), target.port());
    }
}
