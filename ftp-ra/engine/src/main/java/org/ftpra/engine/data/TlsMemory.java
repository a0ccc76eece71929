package org.ftpra.engine.data;

import java.util.function.Consumer;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;

/**
 * What sessions have learned of one server's wish that data channels resume the TLS session, and share. Thread-safe: the
 * last to learn wins.
 */
public final class TlsMemory {

    private final String server;
    private final Consumer<Notice> notices;
    private volatile Demand demand = Demand.UNKNOWN;
    private volatile boolean lowered;
    private volatile boolean speaksNothingLower;

    /** Tells of each change. */
    public TlsMemory(String server, Consumer<Notice> notices) {
        this.server = server;
        this.notices = notices;
    }

    /** What to offer to this server. */
    public TlsSettings adapted(TlsSettings configured) {
        return lowered && configured.canBeLowered() ? configured.lowered() : configured;
    }

    boolean isDemanded() {
        return demand == Demand.MADE;
    }

    boolean isUnknown() {
        return demand == Demand.UNKNOWN;
    }

    void notDemanded() {
        demand = Demand.NOT_MADE;
    }

    /**
     * TLS 1.3 alone gives sessions that can be used up, so the version before it is tried; not for a user who resumes none
     * in any version.
     */
    void demanded(TlsSettings used, String reason) {
        demand = Demand.MADE;
        if (used.reuse() != SessionReuse.OFF && used.canBeLowered() && !lowered && !speaksNothingLower) {
            lowered = true;
            notices.accept(new Notice.TlsLowered(server, reason));
        }
    }

    /** The server does not speak the lower version; whether that was tried. */
    public boolean raised() {
        boolean tried = lowered;
        lowered = false;
        speaksNothingLower = tried || speaksNothingLower;
        return tried;
    }

    private enum Demand {
        UNKNOWN,
        MADE,
        NOT_MADE
    }
}
