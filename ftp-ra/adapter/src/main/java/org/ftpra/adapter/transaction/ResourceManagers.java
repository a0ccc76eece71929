package org.ftpra.adapter.transaction;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * How sessions are opened on the servers that branches may be on. Passwords are in no journal: a server is known once a
 * connection factory for it, and its user, is used. Thread-safe.
 */
final class ResourceManagers {

    private final Map<ResourceId, Sessions> known = new ConcurrentHashMap<>();

    /** The latest word holds: a password may have changed. Whether it is the first. */
    boolean know(ResourceId resource, Sessions sessions) {
        return known.put(resource, sessions) == null;
    }

    boolean isKnown(ResourceId resource) {
        return known.containsKey(resource);
    }

    Sessions of(ResourceId resource) {
        return known.getOrDefault(resource, nowhere(resource));
    }

    private static Sessions nowhere(ResourceId resource) {
        return new Sessions() {
            @Override
            public <T> T use(Work<T> work) throws FtpFailure {
                throw FtpFailure.of(
                        Kind.CONNECTION_LOST,
                        "no connection factory of this adapter was used for " + resource + " yet");
            }
        };
    }
}
