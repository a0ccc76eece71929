package org.ftpra.engine.data;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.PlainTransport;
import org.ftpra.engine.control.SocketWaiter;

/** We listen, and the server dials. Only the control peer's address is let in; one channel, then the listener closes. */
final class ActiveOffer implements DataChannelOffer {

    private final ServerSocketChannel listener;
    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final DataChannelSettings settings;

    private ActiveOffer(
            ServerSocketChannel listener, ControlChannel control, SocketWaiter waiter, DataChannelSettings settings) {
        this.listener = listener;
        this.control = control;
        this.waiter = waiter;
        this.settings = settings;
    }

    static ActiveOffer listen(ControlChannel control, SocketWaiter waiter, DataChannelSettings settings)
            throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.configureBlocking(false);
            listener.bind(new InetSocketAddress(control.local(), 0), 1);
            return new ActiveOffer(listener, control, waiter, settings);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) listener.getLocalAddress();
    }

    @Override
    public DataChannel channel() throws IOException {
        try {
            return new DataChannel(new PlainTransport(accept(), waiter, "data channel"), settings);
        } finally {
            close();
        }
    }

    private SocketChannel accept() throws IOException {
        Deadline deadline = Deadline.after(settings.connectTimeout(), settings.ticker());
        SocketChannel socket = acceptFromPeer();
        while (socket == null) {
            await(deadline);
            socket = acceptFromPeer();
        }
        return prepared(socket);
    }

    private static SocketChannel prepared(SocketChannel socket) throws IOException {
        try {
            socket.configureBlocking(false);
            return socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The server may dial, or say on the control channel why it will not. */
    private void await(Deadline deadline) throws IOException {
        waiter.awaitAny(
                Map.of(listener, SelectionKey.OP_ACCEPT, control.socket(), SelectionKey.OP_READ),
                deadline,
                "data connection from the server (active mode, port "
                        + address().getPort() + ")");
    }

    private SocketChannel acceptFromPeer() throws IOException {
        SocketChannel socket = nextFromPeer();
        if (socket == null && control.hasReplyWaiting()) {
            socket = nextFromPeer(); // it may have dialled, and ended a small transfer, since we looked
            if (socket == null) {
                throw FtpFailure.of(Kind.INCOMPLETE, "the server answered in place of opening the data channel");
            }
        }
        return socket;
    }

    private SocketChannel nextFromPeer() throws IOException {
        SocketChannel socket = listener.accept();
        while (socket != null && !isFromPeer(socket)) {
            socket.close();
            socket = listener.accept();
        }
        return socket;
    }

    private boolean isFromPeer(SocketChannel socket) {
        return socket.socket().getInetAddress().equals(control.peer());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        waiter.forgetClosed();
    }
}
