package org.ftpra.engine.listing;

import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FtpSession;

/** When a file was last modified, as MDTM tells it: in UTC (RFC 3659 section 3). */
final class ModificationTime {

    private final FtpSession session;

    ModificationTime(FtpSession session) {
        this.session = session;
    }

    /** The time, or empty if the server does not tell. */
    Optional<Timestamp> of(String path) throws FtpFailure {
        Reply reply = session.call(Command.of("MDTM", path));
        return reply.code() == 213 ? Timestamp.parse(reply.text().strip()) : Optional.empty();
    }
}
