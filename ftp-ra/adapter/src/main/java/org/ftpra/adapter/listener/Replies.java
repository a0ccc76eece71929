package org.ftpra.adapter.listener;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last {@value #KEPT} final replies to uploads. Thread-safe. */
final class Replies {

    static final int KEPT = 100;

    private final Deque<Told> last = new ArrayDeque<>();

    synchronized void add(Told told) {
        last.addFirst(told);
        if (last.size() > KEPT) {
            last.removeLast();
        }
    }

    /** The newest first. */
    synchronized List<Told> all() {
        return List.copyOf(last);
    }
}
