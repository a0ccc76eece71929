package org.ftpra.engine.network;

import java.time.Duration;
import java.util.List;
import org.ftpra.engine.data.DataChannelMode;

/** The engine in the client's namespace of a network: one session at a time. Confined to its user. */
final class RemoteClient implements AutoCloseable {

    private final ChildJvm program;

    private RemoteClient(ChildJvm program) {
        this.program = program;
    }

    static RemoteClient start(Network network) {
        return new RemoteClient(new ChildJvm(network.client(), Probe.class));
    }

    /**
     * Opens a session in place of the last one.
     *
     * @param connectTimeout limit of dialling, and of waiting for the server to dial
     * @param tryTimeout the same for a way that may not work, while another is left
     * @param host where the client finds the server
     */
    Outcome open(DataChannelMode mode, Duration connectTimeout, Duration tryTimeout, String host, RemoteServer server) {
        return ask(opening("", mode, connectTimeout, tryTimeout, host, server));
    }

    /** The same under TLS. */
    Outcome openUnderTls(
            DataChannelMode mode, Duration connectTimeout, Duration tryTimeout, String host, RemoteServer server) {
        return ask(opening(server.authority(), mode, connectTimeout, tryTimeout, host, server));
    }

    private static String[] opening(
            String authority,
            DataChannelMode mode,
            Duration connectTimeout,
            Duration tryTimeout,
            String host,
            RemoteServer server) {
        return new String[] {
            "open",
            mode.name(),
            Long.toString(connectTimeout.toMillis()),
            Long.toString(tryTimeout.toMillis()),
            host,
            Integer.toString(server.port()),
            server.user(),
            server.password(),
            authority
        };
    }

    /** Stores a file; neither name nor content may contain blanks. */
    Outcome store(String name, String content) {
        return ask("store", name, content);
    }

    /** Retrieves a file; the outcome's text is its content. */
    Outcome retrieve(String name) {
        return ask("retrieve", name);
    }

    /** Lists the home directory; the outcome's text has the names, separated by blanks. */
    Outcome list() {
        return ask("list");
    }

    /** Forgets what was learned of the server, for the sessions opened from now on. */
    void forget() {
        ask("forget");
    }

    /** What operators were told since the last {@link #forget}: the ways of the data channel, in their order. */
    String notices() {
        return ask("notices").text();
    }

    private Outcome ask(String... words) {
        List<String> answer = program.ask(words);
        return new Outcome(answer.get(0), Duration.ofMillis(Long.parseLong(answer.get(1))), answer.get(2));
    }

    @Override
    public void close() {
        program.close();
    }

    /**
     * What came of a call.
     *
     * @param result {@code done}, or the kind of failure
     * @param took how long the call was
     * @param text what came of it, or the failure's message
     */
    record Outcome(String result, Duration took, String text) {

        boolean isDone() {
            return result.equals("done");
        }
    }
}
