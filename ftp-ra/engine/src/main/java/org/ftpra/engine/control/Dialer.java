package org.ftpra.engine.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ftpra.engine.control.FtpFailure.Kind;

/** Connects sockets before a deadline. The sockets are non-blocking. Confined to the session's user. */
public final class Dialer {

    private final SocketWaiter waiter;

    /** Uses the session's waiter. */
    public Dialer(SocketWaiter waiter) {
        this.waiter = waiter;
    }

    /** Connects to a port of this host, through its proxy if it has one. */
    public SocketChannel dial(Route route, int port, Deadline deadline) throws FtpFailure {
        return route.proxy().isPresent()
                ? dialThrough(route.proxy().get(), route.host(), port, deadline)
                : dial(lookUp(route.host()), port, deadline);
    }

    private SocketChannel dialThrough(Proxy proxy, String host, int port, Deadline deadline) throws FtpFailure {
        SocketChannel socket = null;
        try {
            socket = dial(lookUp(proxy.host()), proxy.port(), deadline);
            PlainTransport transport = new PlainTransport(socket, waiter, "connection to the " + proxy);
            Tunnel.of(proxy.type()).open(proxy, host, port, new ProxyTalk(transport, deadline));
            return socket;
        } catch (IOException e) {
            closeQuietly(socket, e);
            throw FtpFailure.of(kindOf(e), "no way to " + Route.at(host, port) + " through the " + proxy, e);
        }
    }

    /** Looking the name up is the platform's affair and has the resolver's own time limits. */
    private static List<InetAddress> lookUp(String host) throws FtpFailure {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "no address is known for host " + host, e);
        }
    }

    /**
     * Connects to the first of these addresses that answers. One that says nothing uses up only its equal share of the
     * time, so that each of the others is tried (in the spirit of RFC 8305 section 5).
     *
     * @param addresses at least one
     */
    SocketChannel dial(List<InetAddress> addresses, int port, Deadline deadline) throws FtpFailure {
        List<FtpFailure> failures = new ArrayList<>();
        for (int left = addresses.size(); left > 0; left--) {
            try {
                InetAddress address = addresses.get(addresses.size() - left);
                return dial(new InetSocketAddress(address, port), deadline.part(left));
            } catch (FtpFailure e) {
                failures.add(e);
            }
        }
        throw ofAll(failures);
    }

    private static FtpFailure ofAll(List<FtpFailure> failures) {
        FtpFailure last = failures.get(failures.size() - 1);
        String all = failures.stream().map(Throwable::getMessage).collect(Collectors.joining("; "));
        return failures.size() == 1 ? last : last.as(last.kind(), "no address answers", all);
    }

    /** Connects to this address. */
    public SocketChannel dial(InetSocketAddress address, Deadline deadline) throws FtpFailure {
        SocketChannel socket = null;
        try {
            socket = SocketChannel.open();
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            connect(socket, address, deadline);
            return socket;
        } catch (IOException e) {
            closeQuietly(socket, e);
            throw FtpFailure.of(kindOf(e), "cannot connect to " + shown(address), e);
        }
    }

    private static Kind kindOf(IOException cause) {
        return cause instanceof FtpFailure failure ? failure.kind() : Kind.CONNECTION_LOST;
    }

    private void connect(SocketChannel socket, InetSocketAddress address, Deadline deadline) throws IOException {
        boolean connected = socket.connect(address) || socket.finishConnect(); // on the same machine it is made by then
        while (!connected) {
            waiter.await(socket, SelectionKey.OP_CONNECT, deadline, "connection");
            connected = socket.finishConnect();
        }
    }

    private void closeQuietly(SocketChannel socket, IOException reason) {
        try {
            if (socket != null) {
                waiter.close(socket);
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static String shown(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + " port " + address.getPort();
    }
}
