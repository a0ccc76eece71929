package org.ftpra.adapter.transaction;

import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.adapter.transaction.RemoteState.Renaming;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FtpSession;

/**
 * Gives one staged file its name in one round trip: whether it is whole is asked, and it is renamed, together. The server has
 * told just before that it is whole, and that the name is free; if a stranger has changed it since, the renaming is taken back.
 * Confined to its caller.
 */
final class AtOnce {

    private final FtpSession session;
    private final RemoteState server;
    private final Branch branch;
    private final Publish file;

    AtOnce(FtpSession session, Branch branch) {
        this.session = session;
        this.server = new RemoteState(session);
        this.branch = branch;
        this.file = (Publish) branch.changes().all().get(0);
    }

    /**
     * What speaks against it, if anything does: then nothing is changed. Else the file has its name, and the branch's progress
     * says so, or it can still be given to it.
     *
     * @param look is asked what is in the way where the server does not do it at once
     * @throws LostFile if another file than was stored has the name, and keeps it
     */
    Optional<String> objection(Look look) throws FtpFailure, LostFile {
        branch.progress().doubt(0);
        List<Reply> replies = session.callTogether(List.of(
                Command.of("SIZE", file.staged()), Command.of("RNFR", file.staged()), Command.of("RNTO", file.path())));
        if (!replies.get(2).isCompletion()) {
            branch.progress().certain(0);
            return look.objection();
        }
        branch.progress().advance();
        return otherIsTakenBack(replies);
    }

    /** A line that is lost here leaves the file where it is, unproved. */
    private Optional<String> otherIsTakenBack(List<Reply> replies) throws LostFile {
        try {
            Optional<String> other = new WholeFile(file).objection(replies, server);
            if (other.isPresent()) {
                takeBack(other.get());
            }
            return other;
        } catch (FtpFailure e) {
            throw keepsItsName("SIZE was answered " + replies.get(0), e.getMessage());
        }
    }

    private void takeBack(String objection) throws FtpFailure, LostFile {
        Renaming back = server.rename(file.path(), file.staged());
        if (!back.reply().isCompletion()) {
            throw keepsItsName(objection, back.reply().toString());
        }
        branch.progress().back();
    }

    /** How the server is asked for more. */
    @FunctionalInterface
    interface Look {
        Optional<String> objection() throws FtpFailure;
    }

    private LostFile keepsItsName(String objection, String why) {
        return new LostFile("'" + file.path() + "' may not be what was stored, and could not be taken back: "
                + objection + "; " + why);
    }
}
