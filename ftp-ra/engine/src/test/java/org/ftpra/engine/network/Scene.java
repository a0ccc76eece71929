package org.ftpra.engine.network;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.network.RemoteClient.Outcome;

/** A network with a server and a client inside. Confined to its user. */
final class Scene implements AutoCloseable {

    /** The limit of dialling and of being dialled. */
    static final Duration CONNECT = Duration.ofSeconds(1);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Network network;
    private final RemoteServer server;
    private final RemoteClient client;

    private Scene(Addresses addresses, Function<Network, RemoteServer> starting) throws Exception {
        try {
            network = closedLater(() -> Network.create(addresses));
            client = closedLater(() -> RemoteClient.start(network));
            server = closedLater(() -> starting.apply(network));
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /** With a server of that name, which writes what it receives into a log: vsftpd or pyftpdlib. */
    static Scene with(Addresses addresses, String serverName) throws Exception {
        return new Scene(addresses, network -> RemoteServer.start(network, serverName));
    }

    /** With such a server that knows neither EPSV nor EPRT. */
    static Scene withoutExtendedCommands(Addresses addresses, String serverName) throws Exception {
        return new Scene(addresses, network -> RemoteServer.startWithoutExtendedCommands(network, serverName));
    }

    private <T extends AutoCloseable> T closedLater(Supplier<T> start) {
        T made = start.get();
        started.push(made);
        return made;
    }

    /** Puts up a firewall, under the feet of an open session too. */
    void use(Firewall firewall) {
        network.use(firewall, server.port());
    }

    /** Puts up a firewall and opens a session of a client that knows nothing of the server yet. */
    void open(DataChannelMode mode, Firewall firewall) {
        client.forget();
        openAgain(mode, firewall);
    }

    /** Puts up a firewall and opens a session of a client that remembers. */
    void openAgain(DataChannelMode mode, Firewall firewall) {
        use(firewall);
        Outcome opened = client.open(mode, CONNECT, firewall.serverSeenByClient(network.addresses()), server);
        if (!opened.isDone()) {
            throw new IllegalStateException("no session through " + firewall + ": " + opened);
        }
        dataCommands();
    }

    RemoteClient client() {
        return client;
    }

    RemoteServer server() {
        return server;
    }

    /** The commands on data channels and transfers, without arguments, since the last call or the opening of the session. */
    List<String> dataCommands() {
        return server.dataCommands();
    }

    @Override
    public void close() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }
}
