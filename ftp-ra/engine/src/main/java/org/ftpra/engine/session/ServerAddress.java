package org.ftpra.engine.session;

import java.util.Optional;
import org.ftpra.engine.control.Proxy;
import org.ftpra.engine.control.Route;

/**
 * Where a server listens, and how it is reached.
 *
 * @param host name or address literal
 * @param port control port
 * @param proxy through whom both channels are dialled, or empty for the straight way
 */
public record ServerAddress(String host, int port, Optional<Proxy> proxy) {

    /** Reached straight. */
    public ServerAddress(String host, int port) {
        this(host, port, Optional.empty());
    }

    /** Reached through this proxy. */
    public ServerAddress through(Proxy other) {
        return new ServerAddress(host, port, Optional.of(other));
    }

    Route route() {
        return new Route(host, proxy);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
