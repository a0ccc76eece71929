package org.ftpra.engine.transfer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.TransferStep;
import org.ftpra.engine.transfer.TransferResult.Verification;

/** Compares the size at the server with what was moved. */
final class SizeCheck {

    private final FtpSession session;
    private final boolean wanted;

    SizeCheck(FtpSession session) {
        this(session, session.settings().verifySize());
    }

    /** None, if it is not wanted: the caller proves by itself what was moved. */
    SizeCheck(FtpSession session, boolean wanted) {
        this.session = session;
        this.wanted = wanted;
    }

    /** The size at the server now: what an append begins with. Empty if the server does not tell, as for a new file. */
    OptionalLong before(String path) throws FtpFailure {
        return isMeaningful() ? new FileCommands(session).size(path) : OptionalLong.empty();
    }

    /** A transfer with the size asked for afterwards, if it should be and means anything. */
    TransferStep step(Command transfer, boolean upload, String path) throws FtpFailure {
        List<Command> checks = isMeaningful() ? List.of(Command.of("SIZE", path)) : List.of();
        return new TransferStep(transfer, upload, checks);
    }

    /** What an answer to SIZE proves, if there is one. */
    Verification verify(Optional<Reply> answer, String path, long expected) throws FtpFailure {
        OptionalLong actual = answer.map(FileCommands::sizeOf).orElse(OptionalLong.empty());
        if (actual.isPresent() && actual.getAsLong() != expected) {
            throw FtpFailure.of(
                    Kind.INCOMPLETE,
                    "path '" + path + "': " + expected + " bytes were expected at the server, and SIZE tells "
                            + actual.getAsLong());
        }
        return actual.isPresent() ? Verification.SIZE : Verification.UNVERIFIED;
    }

    /** Asks now. */
    Verification prove(String path, long expected) throws FtpFailure {
        boolean comparable = session.type() == RepresentationType.IMAGE;
        return comparable ? verify(Optional.of(session.size(path)), path, expected) : Verification.UNVERIFIED;
    }

    /** TYPE A and E change the number of bytes. */
    private boolean isMeaningful() {
        return wanted && session.type() == RepresentationType.IMAGE;
    }
}
