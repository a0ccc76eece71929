package org.ftpra.adapter.transaction;

import java.util.Locale;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.ServerAddress;

/**
 * Which resource manager a branch belongs to: one user on one server. Two users may see other files under the same path, so
 * the user belongs to it.
 *
 * @param host in lower case
 * @param port control port
 * @param user who is logged in
 */
public record ResourceId(String host, int port, String user) {

    /** That of a session. */
    public static ResourceId of(ServerAddress server, Credentials credentials) {
        return new ResourceId(server.host().toLowerCase(Locale.ROOT), server.port(), credentials.userName());
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
