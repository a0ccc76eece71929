package org.ftpra.engine.data;

import java.util.function.Consumer;
import org.ftpra.engine.control.Notice;
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
     * The server demands it, and had no session for a data channel to resume.
     *
     * @param byServer whether that was its own doing; then the other version is tried: that before TLS 1.3, for TLS 1.3
     *     alone gives sessions that can be used up; or TLS 1.3 again, if that did not help
     */
    void demanded(TlsSettings used, boolean byServer, String reason) {
        demand = Demand.MADE;
        if (byServer && used.canBeLowered() && !lowered && !speaksNothingLower) {
            lowered = true;
            notices.accept(new Notice.TlsLowered(server, reason));
        } else if (byServer && !used.canBeLowered()) {
            raised();
        }
    }

    /** It demands what cannot be had. The next transfer asks anew: somebody may mend the server. */
    void forget() {
        demand = Demand.UNKNOWN;
    }

    /** The lower version does not do; whether it was tried. */
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
