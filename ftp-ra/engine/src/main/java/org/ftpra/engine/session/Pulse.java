package org.ftpra.engine.session;

import java.time.Duration;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/**
 * Whether the server is still there, and the last word to it, each with a short limit. A server that does not answer is
 * given up.
 */
final class Pulse {

    private static final Command NOOP = Command.of("NOOP");
    private static final Command QUIT = Command.of("QUIT");

    private final ControlChannel control;
    private final Duration limit;

    Pulse(ControlChannel control, Duration limit) {
        this.control = control;
        this.limit = limit;
    }

    boolean answers() {
        try {
            control.send(NOOP);
            Reply reply = control.receiveFinal(NOOP, limit);
            return reply.isCompletion() || reply.isNotImplemented();
        } catch (FtpFailure e) {
            control.condemn(e);
            return false;
        }
    }

    boolean isUndisturbed() {
        return !control.hasReplyWaiting();
    }

    void quit() {
        try {
            control.send(QUIT);
            control.receiveFinal(QUIT, limit);
        } catch (FtpFailure e) {
            control.condemn(e);
        }
    }
}
