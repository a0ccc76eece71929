package org.ftpra.engine.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * Client - router - server, each in a network namespace of its own; the router's firewall can be changed at any time.
 * Closed with all that runs inside, at the latest when the JVM ends; what a JVM that was killed left behind is removed by the
 * next one. Thread-safe: synchronized.
 */
public final class Network implements AutoCloseable {

    private static final String PREFIX = "ftpra-" + ProcessHandle.current().pid() + "-";
    private static final Pattern OURS = Pattern.compile("ftpra-(\\d+)-\\d+-(client|router|server)");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String prefix = PREFIX + COUNT.incrementAndGet() + "-";
    private final Addresses addresses;
    private final Thread atExit = new Thread(this::end, "ftpra-network-exit");
    private final Deque<Namespace> made = new ArrayDeque<>();
    private final Namespace router;
    private final Namespace client;
    private final Namespace server;

    private Network(Addresses addresses) {
        this.addresses = addresses;
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            router = namespace("router");
            client = namespace("client");
            server = namespace("server");
            connect();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /**
     * Makes a network without a firewall. If none can be made here, the running test is skipped, or fails where everything is
     * required.
     */
    public static Network create(Addresses addresses) {
        missing(addresses).ifPresent(Network::doWithout);
        removeThoseLeftBehind();
        return new Network(addresses);
    }

    /** Why no network can be made here, or empty if it can. */
    static Optional<String> missing(Addresses addresses) {
        return addresses.areSupported() ? missing() : Optional.of("the kernel here has no " + addresses);
    }

    private static Optional<String> missing() {
        try {
            Namespace probe = Namespace.create(PREFIX + COUNT.incrementAndGet() + "-router");
            try {
                probe.run("nft", "list", "ruleset");
                return Optional.empty();
            } finally {
                probe.remove();
            }
        } catch (RuntimeException failure) {
            return Optional.of("no network namespace with a firewall can be made here: " + failure.getMessage());
        }
    }

    private static void doWithout(String reason) {
        if (Boolean.getBoolean("ftpra.requireAll")) {
            throw new AssertionError(reason);
        }
        Assumptions.abort(reason);
    }

    /** Who has which. */
    public Addresses addresses() {
        return addresses;
    }

    /** Where a client is. */
    public Namespace client() {
        return client;
    }

    /** Between the two, with an address on each side. */
    public Namespace router() {
        return router;
    }

    /** Where a server is. */
    public Namespace server() {
        return server;
    }

    /** Replaces the router's rules; connections that were let through go on where the new rules let them. */
    public void use(Firewall firewall, int controlPort) {
        router.runWith("flush ruleset\n" + firewall.rules(addresses, controlPort), "nft", "-f", "-");
    }

    private Namespace namespace(String role) {
        Namespace namespace = Namespace.create(prefix + role);
        made.push(namespace);
        namespace.shell(addresses.preparation());
        return namespace;
    }

    private void connect() {
        join(client, "cli", addresses.routerAtClient(), addresses.client());
        join(server, "srv", addresses.routerAtServer(), addresses.server());
        router.shell(addresses.routing());
    }

    private void join(Namespace end, String routerInterface, String routerAddress, String endAddress) {
        router.ip(
                "link add " + routerInterface + " type veth peer name eth0 netns " + end.name(),
                addresses.add(routerAddress, routerInterface),
                "link set " + routerInterface + " up");
        end.ip(addresses.add(endAddress, "eth0"), "link set eth0 up", "route add default via " + routerAddress);
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The JVM runs its hooks already; this one finds nothing left to do.
        }
    }

    private synchronized void end() {
        while (!made.isEmpty()) {
            made.pop().remove();
        }
    }

    private static void removeThoseLeftBehind() {
        Namespace.names().stream().filter(Network::isLeftBehind).forEach(Network::removeUnlessGone);
    }

    /** Another run may be removing the same. */
    private static void removeUnlessGone(String name) {
        try {
            new Namespace(name).remove();
        } catch (IllegalStateException failure) {
            if (Namespace.names().contains(name)) {
                throw failure;
            }
        }
    }

    private static boolean isLeftBehind(String name) {
        Matcher ours = OURS.matcher(name);
        return ours.matches() && ProcessHandle.of(Long.parseLong(ours.group(1))).isEmpty();
    }
}
