package org.ftpra.adapter.transaction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.session.FileCommands;

/** Is what was staged there, and does it have its size? (SIZE, RFC 3659 section 4) */
record WholeFile(Publish file) implements Question {

    @Override
    public List<Command> commands() throws FtpFailure {
        return List.of(Command.of("SIZE", file.staged()));
    }

    @Override
    public Optional<String> objection(List<Reply> replies, RemoteState server) throws FtpFailure {
        OptionalLong size = FileCommands.sizeOf(replies.get(0));
        if (size.isEmpty() || file.directory()) {
            return server.exists(file.staged())
                    ? Optional.empty()
                    : Optional.of(subject() + " is not there: " + replies.get(0));
        }
        boolean whole = file.size() < 0 || file.size() == size.getAsLong();
        return whole
                ? Optional.empty()
                : Optional.of(subject() + " has " + size.getAsLong() + " bytes, and " + file.size() + " were stored");
    }

    private String subject() {
        return "'" + file.staged() + "', staged for '" + file.path() + "',";
    }
}
