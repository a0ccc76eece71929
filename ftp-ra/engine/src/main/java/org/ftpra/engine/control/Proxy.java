package org.ftpra.engine.control;

import org.ftpra.engine.trust.Secret;

/**
 * Through whom a server is reached. Immutable; its text does not show the password.
 *
 * @param type how it is asked
 * @param host name or address literal
 * @param port 1 to 65535
 * @param userName who logs in at it, or an empty text for nobody
 * @param password of that user
 */
public record Proxy(ProxyType type, String host, int port, String userName, Secret password) {

    boolean hasUser() {
        return !userName.isEmpty();
    }

    @Override
    public String toString() {
        return type + " proxy " + Route.at(host, port);
    }
}
