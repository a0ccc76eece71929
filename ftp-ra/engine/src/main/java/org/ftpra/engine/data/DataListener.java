package org.ftpra.engine.data;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;

/** Where the server shall dial. Only the control peer's address is let in; one channel, then it closes. */
final class DataListener implements Closeable {

    private final ServerSocketChannel listener;
    private final ControlChannel control;
    private final SocketWaiter waiter;
    private final FirstReply firstReply;
    private final Strangers strangers;

    /** Takes a bound, non-blocking listener over. */
    DataListener(
            ServerSocketChannel listener,
            ControlChannel control,
            SocketWaiter waiter,
            FirstReply firstReply,
            Strangers strangers) {
        this.listener = listener;
        this.control = control;
        this.waiter = waiter;
        this.firstReply = firstReply;
        this.strangers = strangers;
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) listener.getLocalAddress();
    }

    /** The server may dial first, or say on the control channel that it begins, or why it will not. */
    Begun await(Command transfer, Deadline deadline) throws IOException, ClosedWay {
        SocketChannel socket = acceptFromPeer();
        Reply heard = null;
        while (socket == null) {
            Optional<Reply> reply = control.poll(transfer);
            boolean first = heard == null;
            heard = reply.orElse(heard);
            socket = acceptFromPeer(); // it may have dialled, and ended a small transfer, since we looked
            if (socket == null && reply.isPresent()) {
                socket = after(heard, first);
                if (socket == null) {
                    goOn(() -> deadline.check(what()));
                }
            } else if (socket == null) {
                goOn(() -> await(deadline));
            }
        }
        return Begun.of(socket, heard(transfer, heard, prepared(socket)));
    }

    private Optional<Reply> heard(Command transfer, Reply heard, SocketChannel socket) throws FtpFailure {
        try {
            return heard == null ? firstReply.to(transfer) : Optional.of(heard);
        } catch (FtpFailure e) {
            Begun.close(socket, e);
            throw e;
        }
    }

    /** After a preliminary reply, any refusal is of the data channel: nothing was moved yet. */
    private SocketChannel after(Reply reply, boolean first) throws IOException, ClosedWay {
        if (first) {
            Begun.check(reply);
        }
        SocketChannel late = reply.isCompletion() ? dialledLate() : null;
        if (late == null && !reply.isPreliminary()) {
            throw new ClosedWay(
                    FtpFailure.of(Kind.INCOMPLETE, "the server answered in place of opening the data channel", reply));
        }
        return late;
    }

    /** A server may say that it is done before it dials. */
    private SocketChannel dialledLate() throws IOException {
        Deadline soon = firstReply.patience();
        SocketChannel socket = acceptFromPeer();
        while (socket == null && !soon.hasPassed()) {
            awaitDial(soon);
            socket = acceptFromPeer();
        }
        return socket;
    }

    private void awaitDial(Deadline soon) throws IOException {
        try {
            waiter.await(listener, SelectionKey.OP_ACCEPT, soon, what());
        } catch (FtpFailure e) {
            if (e.kind() != Kind.TIMED_OUT) {
                control.condemn(e);
                throw e;
            }
        }
    }

    /** When the time is over, nobody knows what the server will say next. */
    private void goOn(Patience patience) throws IOException, ClosedWay {
        try {
            patience.last();
        } catch (FtpFailure e) {
            control.condemn(e);
            throw ClosedWay.ifTimedOut(e);
        }
    }

    @FunctionalInterface
    private interface Patience {
        void last() throws IOException;
    }

    private void await(Deadline deadline) throws IOException {
        waiter.awaitAny(
                Map.of(listener, SelectionKey.OP_ACCEPT, control.socket(), SelectionKey.OP_READ), deadline, what());
    }

    private String what() throws IOException {
        return "data connection from the server (active mode, port " + address().getPort() + ")";
    }

    private static SocketChannel prepared(SocketChannel socket) throws IOException {
        try {
            socket.configureBlocking(false);
            return socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        } catch (IOException e) {
            Begun.close(socket, e);
            throw e;
        }
    }

    private SocketChannel acceptFromPeer() throws IOException {
        SocketChannel socket = listener.accept();
        while (socket != null && !isFromPeer(socket)) {
            strangers.refused(socket.socket().getInetAddress());
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
        waiter.close(listener);
    }
}
