package org.ftpra.adapter.listener;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who is logged in on which control channel. The library counts when a name is told, and not again when the password is: meanwhile
 * any number may have told the same name. Thread-safe: guarded by itself.
 */
final class LogIns {

    private final int most;
    private final Map<UUID, String> partners = new HashMap<>();

    /** So many of each partner. */
    LogIns(int most) {
        this.most = most;
    }

    /** A partner is in on this channel. False if that is one too many; then it does not count. */
    synchronized boolean admit(UUID session, String partner) {
        partners.remove(session);
        if (partners.values().stream().filter(partner::equals).count() >= most) {
            return false;
        }
        partners.put(session, partner);
        return true;
    }

    /** Nobody is in on this channel any more. */
    synchronized void over(UUID session) {
        partners.remove(session);
    }
}
