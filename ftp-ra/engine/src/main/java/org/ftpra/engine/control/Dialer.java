package org.ftpra.engine.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.ftpra.engine.control.FtpFailure.Kind;

/** Connects sockets before a deadline. Confined to the session's user. */
public final class Dialer {

    private final SocketWaiter waiter;

    /** Uses the session's waiter. */
    public Dialer(SocketWaiter waiter) {
        this.waiter = waiter;
    }

    /**
     * Connects to the first address of a host that answers.
     *
     * <p>Looking the name up is the platform's affair and has the resolver's own time limits.
     */
    public SocketChannel dialHost(String host, int port, Deadline deadline) throws IOException {
        FtpFailure last = null;
        for (InetAddress address : lookUp(host)) {
            try {
                return dial(new InetSocketAddress(address, port), deadline);
            } catch (FtpFailure e) {
                last = e;
            }
        }
        throw last;
    }

    private static InetAddress[] lookUp(String host) throws FtpFailure {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw FtpFailure.of(Kind.CONNECTION_LOST, "no address is known for host " + host, e);
        }
    }

    /** Connects to this address; the socket is non-blocking. */
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
            Kind kind = e instanceof FtpFailure failure ? failure.kind() : Kind.CONNECTION_LOST;
            throw FtpFailure.of(kind, "cannot connect to " + shown(address), e);
        }
    }

    private void connect(SocketChannel socket, InetSocketAddress address, Deadline deadline) throws IOException {
        boolean connected = socket.connect(address);
        while (!connected) {
            waiter.await(socket, SelectionKey.OP_CONNECT, deadline, "connection");
            connected = socket.finishConnect();
        }
    }

    private void closeQuietly(SocketChannel socket, IOException reason) {
        try {
            if (socket != null) {
                socket.close();
                waiter.forgetClosed();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static String shown(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + " port " + address.getPort();
    }
}
