package org.ftpra.engine.session;

import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/** Asks whether a path exists, where a refusal did not say (a bare 550 means many things). */
public final class PathProbe {

    private final FtpSession session;

    /** Asks on this session. */
    public PathProbe(FtpSession session) {
        this.session = session;
    }

    /** Whether the server shows nothing of this name: neither a size nor a directory to enter. */
    public boolean isAbsent(String path) throws FtpFailure {
        if (session.features().offers("MLST")) {
            return isRefusal(session.call(Command.of("MLST", path)));
        }
        return isRefusal(session.size(path)) && isRefusal(session.visit(path));
    }

    /** A server that does not know the command has told nothing. */
    private static boolean isRefusal(Reply reply) {
        return reply.isPermanentRefusal() && !reply.isNotImplemented();
    }
}
