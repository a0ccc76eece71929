package org.ftpra.adapter.inbound;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first files of a directory in an order, found while it is listed: however many are offered, no more are kept than are
 * wanted. Of equal ones those that were offered first are kept. Confined to the poll.
 */
final class BestCandidates {

    private static final Comparator<Offered> AS_OFFERED = Comparator.comparingLong(Offered::number);

    private final int most;
    private final Comparator<Offered> order;
    private final PriorityQueue<Offered> lastOnTop;
    private long offers;

    /**
     * None yet.
     *
     * @param most how many are kept, at least 1
     */
    BestCandidates(int most, Comparator<Candidate> order) {
        this.most = most;
        this.order = Comparator.comparing(Offered::candidate, order).thenComparing(AS_OFFERED);
        this.lastOnTop = new PriorityQueue<>(this.order.reversed());
    }

    void offer(Candidate candidate) {
        Offered offered = new Offered(candidate, offers++);
        if (!isFull()) {
            lastOnTop.add(offered);
        } else if (order.compare(offered, lastOnTop.peek()) < 0) {
            lastOnTop.remove();
            lastOnTop.add(offered);
        }
    }

    /** Whether as many are kept as may be. */
    boolean isFull() {
        return lastOnTop.size() == most;
    }

    /** Whether there were more than are kept. */
    boolean hasLeftOut() {
        return offers > lastOnTop.size();
    }

    /** Those that are kept; a list of its own. */
    List<Candidate> inOrder() {
        return lastOnTop.stream().sorted(order).map(Offered::candidate).toList();
    }

    private record Offered(Candidate candidate, long number) {}
}
