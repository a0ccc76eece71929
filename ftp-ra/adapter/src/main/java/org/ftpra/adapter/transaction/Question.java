package org.ftpra.adapter.transaction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;

/** Something that must be so before a branch may commit, asked by commands that can be sent together with others. */
sealed interface Question permits WholeFile, SameContent, NameIsFree {

    List<Command> commands() throws FtpFailure;

    /** How much longer than another answer this one may take. */
    default Duration patience() {
        return Duration.ZERO;
    }

    /**
     * What speaks against a commit, in a sentence.
     *
     * @param replies one for each command
     * @param server where the replies leave something open
     */
    Optional<String> objection(List<Reply> replies, RemoteState server) throws FtpFailure;
}
