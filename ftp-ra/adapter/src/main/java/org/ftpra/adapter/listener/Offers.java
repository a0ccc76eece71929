package org.ftpra.adapter.listener;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.ftpserver.impl.FtpIoSession;

/**
 * The passive ports that partners were told and have not used yet. Where there are no more, the one that has waited longest gives
 * way, of the partner who has the most: asking for ports without using them keeps nobody else from an upload. Thread-safe: guarded
 * by itself, also while a port is closed.
 */
final class Offers {

    private final int most;
    private final Map<UUID, Offer> open = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param most how many ports there are
     */
    Offers(int most) {
        this.most = most;
    }

    /** This partner is about to be told a port, and no other any more. */
    synchronized void offer(FtpIoSession session) {
        open.remove(session.getSessionId());
        if (open.size() >= most) {
            weakest(session.getUser().getName()).ifPresent(this::withdraw);
        }
        open.put(session.getSessionId(), new Offer(session, session.getUser().getName(), false));
    }

    private Optional<Offer> weakest(String asking) {
        Map<String, Integer> counts = new HashMap<>(Map.of(asking, 1));
        open.values().forEach(offer -> counts.merge(offer.partner(), 1, Integer::sum));
        return open.values().stream()
                .filter(offer -> !offer.used())
                .sorted(Comparator.comparing((Offer offer) -> counts.get(offer.partner()))
                        .reversed())
                .findFirst();
    }

    private void withdraw(Offer offer) {
        open.remove(offer.session().getSessionId());
        offer.session().getDataConnection().closeDataConnection();
    }

    /** The port is being used: it does not give way. */
    synchronized void use(UUID session) {
        open.computeIfPresent(session, (id, offer) -> new Offer(offer.session(), offer.partner(), true));
    }

    /** The port is closed. */
    synchronized void over(UUID session) {
        open.remove(session);
    }

    private record Offer(FtpIoSession session, String partner, boolean used) {}
}
