package org.ftpra.engine.session;

import java.util.function.Consumer;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Notice;

/**
 * Whether one server answers all commands that come in one segment: some take the first line and lose the rest. Shared by
 * all its sessions. Thread-safe: the last to learn wins.
 */
final class TogetherMemory {

    private final String server;
    private final Consumer<Notice> notices;
    private volatile boolean apart;

    TogetherMemory(String server, Consumer<Notice> notices) {
        this.server = server;
        this.notices = notices;
    }

    /** How to speak to this server. */
    SessionSettings adapted(SessionSettings configured) {
        return apart ? configured.with(configured.dataChannels().oneByOne()) : configured;
    }

    /**
     * Learns from a control channel that has failed.
     *
     * @param again whether this is the try that followed from what was learned: if it ends in silence, too, that was no
     *     habit of the server
     * @return whether a try with a new control channel, spoken to one by one, may do better
     */
    boolean learnsFrom(ControlChannel failed, FtpFailure reason, boolean again) {
        boolean lost = failed.isUnansweredBehind();
        if (lost && !apart) {
            apart = true;
            notices.accept(new Notice.CommandsApart(server, reason.getMessage()));
        } else if (again && reason.kind() == Kind.TIMED_OUT) {
            apart = false;
        }
        return lost;
    }
}
