package org.ftpra.adapter.access;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ftpra.engine.control.Proxy;
import org.ftpra.engine.data.ActiveChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.ExtendedCommands;
import org.ftpra.engine.data.PassiveChoice;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;

/**
 * What the connection factories and message-driven beans of one resource adapter have learned of their servers: those that speak
 * to a server in the same manner share it, and all of a server share how many sessions it bears. Whoever uses it holds it; of a
 * server that nobody uses any more nothing is kept. Thread-safe: guarded by itself.
 */
public final class KnownServers {

    private final Map<Manner, WeakReference<ServerKnowledge>> known = new HashMap<>();

    /** Nothing yet. */
    public KnownServers() {}

    /** What is known of the server of these settings, to be held as long as it is of use. */
    public synchronized ServerKnowledge of(SessionSettings settings) {
        known.values().removeIf(each -> each.get() == null);
        Manner manner = Manner.of(settings);
        return present(manner).orElseGet(() -> add(manner, settings.server()));
    }

    private Optional<ServerKnowledge> present(Manner manner) {
        return Optional.ofNullable(known.get(manner)).map(WeakReference::get);
    }

    private ServerKnowledge add(Manner manner, ServerAddress server) {
        ServerKnowledge fresh = sameServer(manner)
                .map(ServerKnowledge::inAnotherManner)
                .orElseGet(() -> new ServerKnowledge(server.toString(), AccessLog::noticed));
        known.put(manner, new WeakReference<>(fresh));
        return fresh;
    }

    private Optional<ServerKnowledge> sameServer(Manner manner) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().isOfServer(manner))
                .map(entry -> entry.getValue().get())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Forgets all; what is in use goes on. */
    public synchronized void clear() {
        known.clear();
    }

    /** Of how many servers, in how many manners, something is known. */
    public synchronized int size() {
        known.values().removeIf(each -> each.get() == null);
        return known.size();
    }

    /**
     * A firewall may let another way through under TLS; each mode has a way of its own that works; and which does depends
     * on the addresses and on the proxy.
     */
    private record Manner(
            String host,
            int port,
            Optional<Proxy> proxy,
            boolean tls,
            DataChannelMode mode,
            ExtendedCommands extended,
            PassiveChoice passive,
            ActiveChoice active) {

        static Manner of(SessionSettings settings) {
            return new Manner(
                    settings.server().host().toLowerCase(Locale.ROOT),
                    settings.server().port(),
                    settings.server().proxy(),
                    settings.tls().isPresent(),
                    settings.dataChannels().mode(),
                    settings.dataChannels().extended(),
                    settings.dataChannels().passive(),
                    settings.dataChannels().active());
        }

        boolean isOfServer(Manner other) {
            return host.equals(other.host) && port == other.port;
        }
    }

    /** A resource adapter whose factories share what they learn. */
    public interface Holder {

        /** The same for all of them. */
        KnownServers knownServers();
    }
}
