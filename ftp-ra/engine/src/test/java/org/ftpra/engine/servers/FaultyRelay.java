package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Stands between a client and a real server, passes everything on, and fails when told to. It listens on the server's own
 * ports, those for data too, at a loopback address of its own: so nothing has to be rewritten, and TLS passes as it is. Only
 * passive data channels come through here; where the server dials, a relay of the control channel alone is needed.
 */
public final class FaultyRelay implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final InetAddress server;
    private final int controlPort;
    private final FaultCounter control = new FaultCounter(RelayFault.Channel.CONTROL);
    private final FaultCounter data = new FaultCounter(RelayFault.Channel.DATA);
    private final List<FaultyConnection> connections = new CopyOnWriteArrayList<>();
    private final Selector selector;
    private final Thread accepting = new Thread(this::accept, "ftpra-faulty-relay-accept");
    private final InetSocketAddress address;

    private FaultyRelay(InetAddress server, int controlPort, InetSocketAddress address, IntStream dataPorts)
            throws IOException {
        this.server = server;
        this.controlPort = controlPort;
        this.selector = Selector.open();
        this.address = listen(address, controlPort);
        dataPorts.forEach(port -> listen(new InetSocketAddress(address.getAddress(), port), port));
        accepting.setDaemon(true);
        accepting.start();
    }

    /** Relays control and passive data channels of a server on 127.0.0.1. */
    public static FaultyRelay ofBothChannels(FtpServerUnderTest server) throws IOException {
        int number = COUNT.incrementAndGet();
        InetAddress own =
                InetAddress.getByAddress(new byte[] {127, 1, (byte) (number / 250), (byte) (number % 250 + 1)});
        int control = server.directPort();
        InetSocketAddress address = new InetSocketAddress(own, control);
        IntStream data = PortBlock.passivePortsBeside(control);
        return new FaultyRelay(InetAddress.getByName(server.host()), control, address, data);
    }

    /** Relays the control channel alone, at the server's own address: data channels pass by, active ones too. */
    public static FaultyRelay ofControlChannel(FtpServerUnderTest server) throws IOException {
        return ofControlChannel(InetAddress.getByName(server.host()), server.directPort());
    }

    /** The same of any server. */
    public static FaultyRelay ofControlChannel(InetAddress server, int port) throws IOException {
        return new FaultyRelay(server, port, new InetSocketAddress(server, 0), IntStream.empty());
    }

    /** Where to connect to. */
    public String host() {
        return address.getAddress().getHostAddress();
    }

    /** The control port. */
    public int port() {
        return address.getPort();
    }

    /** Fails once as told, and counts from now on what passes. */
    public void arm(RelayFault fault) {
        control.arm(fault);
        data.arm(fault);
    }

    /** Whether it has failed since it was armed. */
    public boolean hasFailed() {
        return control.hasStruck() || data.hasStruck();
    }

    /** What has passed on the control channel since it was armed: lines, unless the fault counts bytes there. */
    public long passedOnControl() {
        return control.passed();
    }

    /** The bytes that have passed on data channels since it was armed. */
    public long passedOnData() {
        return data.passed();
    }

    private InetSocketAddress listen(InetSocketAddress where, int serverPort) {
        try {
            ServerSocketChannel listener = ServerSocketChannel.open();
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT, serverPort);
            return (InetSocketAddress) listener.bind(where).getLocalAddress();
        } catch (IOException failure) {
            close();
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        try {
            while (true) {
                selector.select(this::accept);
            }
        } catch (IOException | ClosedSelectorException closed) {
            // The one way to end select() is to close the selector.
        }
    }

    private void accept(SelectionKey key) {
        try {
            SocketChannel accepted = ((ServerSocketChannel) key.channel()).accept();
            if (accepted != null) {
                relay(accepted.socket(), (int) key.attachment());
            }
        } catch (IOException closed) {
            key.cancel();
        }
    }

    private void relay(Socket client, int port) {
        toServer(client, port).ifPresent(connection -> {
            connections.add(connection);
            connection.start();
        });
    }

    private Optional<FaultyConnection> toServer(Socket client, int port) {
        try {
            FaultCounter counter = port == controlPort ? control : data;
            return Optional.of(new FaultyConnection(client, new Socket(server, port), counter));
        } catch (IOException refused) {
            Sockets.reset(client);
            return Optional.empty();
        }
    }

    /** Listens no more, ends all connections, and returns when its last thread has ended. */
    @Override
    public void close() {
        List.copyOf(selector.keys()).forEach(key -> Sockets.close(key.channel()));
        Sockets.close(selector);
        Threads.join(accepting);
        connections.forEach(FaultyConnection::close);
    }
}
