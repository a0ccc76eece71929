package org.ftpra.engine.session;

/**
 * Where a server listens.
 *
 * @param host name or address literal
 * @param port control port
 */
public record ServerAddress(String host, int port) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
