package org.ftpra.adapter.transaction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FileCommands;

/** Is there no directory under the name that a staged file is to have? One of these cannot be replaced. */
record NameIsFree(Publish file, List<Command> commands, Runnable free) implements Question {

    /**
     * By MLST where the server has it; else a thing that can be renamed and has no size is a directory.
     *
     * @param free is run if nothing has that name
     */
    static NameIsFree of(Publish file, boolean machine, Runnable free) throws FtpFailure {
        return new NameIsFree(
                file,
                machine
                        ? List.of(Command.of("MLST", file.path()))
                        : List.of(Command.of("SIZE", file.path()), Command.of("RNFR", file.path())),
                free);
    }

    @Override
    public Optional<String> objection(List<Reply> replies, RemoteState server) {
        if (replies.stream().allMatch(Reply::isPermanentRefusal)) {
            free.run();
        }
        return isDirectory(replies)
                ? Optional.of("'" + file.path() + "' is a directory, and a file cannot take its place")
                : Optional.empty();
    }

    private static boolean isDirectory(List<Reply> replies) {
        Reply first = replies.get(0);
        return replies.size() == 1
                ? first.isCompletion() && first.text().toLowerCase(Locale.ROOT).contains("type=dir")
                : FileCommands.sizeOf(first).isEmpty() && replies.get(1).isIntermediate();
    }
}
