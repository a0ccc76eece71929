package org.ftpra.engine.transfer;

import java.util.OptionalLong;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.transfer.TransferResult.Verification;

/** Compares the size at the server with what was moved. */
final class SizeCheck {

    private final FtpSession session;

    SizeCheck(FtpSession session) {
        this.session = session;
    }

    /** The size at the server now: what an append begins with. Empty if the server does not tell, as for a new file. */
    OptionalLong before(String path) throws FtpFailure {
        return isMeaningful() ? new FileCommands(session).size(path) : OptionalLong.empty();
    }

    Verification check(String path, long expected) throws FtpFailure {
        return isMeaningful() ? prove(path, expected) : Verification.UNVERIFIED;
    }

    /** The same, asked for or not. */
    Verification prove(String path, long expected) throws FtpFailure {
        if (session.type() != RepresentationType.IMAGE) {
            return Verification.UNVERIFIED;
        }
        OptionalLong actual = new FileCommands(session).size(path);
        if (actual.isPresent() && actual.getAsLong() != expected) {
            throw FtpFailure.of(
                    Kind.INCOMPLETE,
                    "path '" + path + "': " + expected + " bytes were expected at the server, and SIZE tells "
                            + actual.getAsLong());
        }
        return actual.isPresent() ? Verification.SIZE : Verification.UNVERIFIED;
    }

    /** TYPE A and E change the number of bytes. */
    private boolean isMeaningful() {
        return session.settings().verifySize() && session.type() == RepresentationType.IMAGE;
    }
}
