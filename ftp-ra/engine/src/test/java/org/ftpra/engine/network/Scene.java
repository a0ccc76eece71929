package org.ftpra.engine.network;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.network.RemoteClient.Outcome;

/** A network with a server and a client inside. Confined to its user. */
final class Scene implements AutoCloseable {

    /** The limit of dialling and of being dialled. */
    static final Duration CONNECT = Duration.ofSeconds(2);

    /** The limit of a try while another way is left. */
    static final Duration TRY = Duration.ofMillis(800);

    /** Limits that no test waits for. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Set<String> DATA_COMMANDS =
            Set.of("EPSV", "PASV", "EPRT", "PORT", "STOR", "RETR", "LIST", "MLSD");

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

    /** With such a server that demands TLS on both channels, with sessions resumed. */
    static Scene underTls(Addresses addresses, String serverName) throws Exception {
        return new Scene(addresses, network -> RemoteServer.startUnderTls(network, serverName));
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
        open(mode, firewall, CONNECT, TRY);
    }

    /** Puts up a firewall and opens a session of a client that knows nothing and waits long. */
    void openPatiently(DataChannelMode mode, Firewall firewall) {
        client.forget();
        open(mode, firewall, PATIENCE, PATIENCE);
    }

    /** Puts up a firewall and opens a session under TLS of a client that knows nothing: handshakes take their time. */
    void openUnderTls(DataChannelMode mode, Firewall firewall) {
        client.forget();
        use(firewall);
        String host = firewall.serverSeenByClient(network.addresses());
        checkOpened(firewall, client.openUnderTls(mode, PATIENCE, TRY, host, server));
    }

    private void open(DataChannelMode mode, Firewall firewall, Duration connect, Duration attempt) {
        use(firewall);
        String host = firewall.serverSeenByClient(network.addresses());
        checkOpened(firewall, client.open(mode, connect, attempt, host, server));
    }

    private void checkOpened(Firewall firewall, Outcome opened) {
        if (!opened.isDone()) {
            throw new IllegalStateException("no session through " + firewall + ": " + opened);
        }
        dataCommands();
    }

    /** Writes a file into the user's home, past the server. */
    void write(String name, String content) throws IOException {
        Files.writeString(server.home().resolve(name), content);
    }

    RemoteClient client() {
        return client;
    }

    RemoteServer server() {
        return server;
    }

    /** The commands that the server has received since the last call or the opening of the session, without arguments. */
    List<String> commands() {
        return server.commands();
    }

    /** The same, only those on data channels and transfers. */
    List<String> dataCommands() {
        return commands().stream().filter(DATA_COMMANDS::contains).toList();
    }

    @Override
    public void close() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }
}
