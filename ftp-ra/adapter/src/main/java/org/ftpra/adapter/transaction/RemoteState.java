package org.ftpra.adapter.transaction;

import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.listing.Finder;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;

/** Looks at names on the server, and moves them. */
final class RemoteState {

    private final FtpSession session;

    RemoteState(FtpSession session) {
        this.session = session;
    }

    Optional<ListingEntry> find(String path) throws FtpFailure {
        return new Finder(session).find(path);
    }

    boolean exists(String path) throws FtpFailure {
        return find(path).isPresent();
    }

    boolean isDirectory(String path) throws FtpFailure {
        return find(path)
                .filter(entry -> entry.type() == ListingEntry.Type.DIRECTORY)
                .isPresent();
    }

    Reply renameFrom(String path) throws FtpFailure {
        return session.call(Command.of("RNFR", path));
    }

    Reply renameTo(String path) throws FtpFailure {
        return session.call(Command.of("RNTO", path));
    }

    /** Both at once, which saves a round trip: what RNFR was answered where that was refused, else what RNTO was. */
    Renaming rename(String from, String to) throws FtpFailure {
        List<Reply> replies = session.callTogether(List.of(Command.of("RNFR", from), Command.of("RNTO", to)));
        boolean announced = replies.get(0).isIntermediate();
        return new Renaming(announced, replies.get(announced ? 1 : 0));
    }

    /**
     * What became of a renaming.
     *
     * @param announced whether the server knows the old name
     */
    record Renaming(boolean announced, Reply reply) {}

    /** DELE; a file that is not there is no error, whatever the server's word for that is (Apache FtpServer: 450). */
    void deleteIfPresent(String path) throws FtpFailure {
        Reply reply = session.call(Command.of("DELE", path));
        if (!reply.isCompletion() && exists(path)) {
            throw refused("delete '" + path + "'", reply);
        }
    }

    Reply makeDirectory(String path) throws FtpFailure {
        return session.call(Command.of("MKD", path));
    }

    Reply removeDirectory(String path) throws FtpFailure {
        return session.call(Command.of("RMD", path));
    }

    FileCommands files() {
        return new FileCommands(session);
    }

    static FtpFailure refused(String what, Reply reply) {
        return FtpFailure.of(FtpFailure.Kind.REFUSED, "the server refuses to " + what, reply);
    }
}
