package org.ftpra.engine.data;

import java.util.Optional;
import java.util.function.Consumer;
import org.ftpra.engine.control.Notice;

/** The way that last led to a data channel of one server, shared by all its sessions. Thread-safe: the last one wins. */
public final class WayMemory {

    private final String server;
    private final Consumer<Notice> notices;
    private Way known;
    private String told = "";

    /** Tells of each change. */
    public WayMemory(String server, Consumer<Notice> notices) {
        this.server = server;
        this.notices = notices;
    }

    /** The way that works, if one is known. */
    public synchronized Optional<Way> known() {
        return Optional.ofNullable(known);
    }

    void worked(Way way) {
        String before = remember(way);
        if (!before.equals(way.name())) {
            notices.accept(new Notice.WayChanged(server, before, way.name()));
        }
    }

    private synchronized String remember(Way way) {
        String before = told;
        known = way;
        told = way.name();
        return before;
    }

    synchronized void failed(Way way) {
        known = known == way ? null : known;
    }
}
