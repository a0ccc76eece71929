package org.ftpra.adapter.listener;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.ftpserver.command.impl.DELE;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/** DELE (RFC 959, section 4.1.3), which gives the space back, and leaves alone what is being delivered. */
final class DeleteCommand extends DELE {

    private static final int DONE = 250;

    private final Spool spool;

    DeleteCommand(Spool spool) {
        this.spool = spool;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        Optional<Path> file = file(session, request.getArgument());
        if (file.filter(spool.busy()::contains).isPresent()) {
            new ControlLine(session).send(450, "The file is being delivered.");
            return;
        }
        long bytes = file.map(path -> path.toFile().length()).orElse(0L);
        super.execute(session, context, request);
        if (file.isPresent() && session.getLastReply().getCode() == DONE) {
            spool.space().give(bytes);
            spool.unfinished().clear(file.get());
        }
    }

    private static Optional<Path> file(FtpIoSession session, String name) throws FtpException {
        try {
            return Optional.ofNullable(
                            name == null ? null : session.getFileSystemView().getFile(name))
                    .filter(file -> file.isFile())
                    .map(file -> ((File) file.getPhysicalFile()).toPath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
