package org.ftpra.adapter.listener;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.ftpserver.command.impl.RNTO;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpFile;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/**
 * RNTO (RFC 959, section 4.1.3): a file that gets its final name is delivered, where it lies; the reply tells what became of it.
 * If that failed, it keeps its temporary name.
 */
final class RenameCommand extends RNTO {

    private static final int DONE = 250;

    private final Arrivals arrivals;

    RenameCommand(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        ControlLine control = new ControlLine(session);
        try {
            Place to = target(session, request.getArgument());
            control.about(to);
            Path from = source(session.getRenameFrom());
            if (to.isTemporary()) {
                rename(from, session, context, request);
            } else {
                answer(from, to, control);
            }
        } catch (Refused e) {
            control.send(e.replyCode(), e.getMessage());
        } finally {
            session.resetState();
        }
    }

    private void rename(Path from, FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        try {
            super.execute(session, context, request);
        } finally {
            arrivals.spool().busy().remove(from);
        }
    }

    private void answer(Path from, Place to, ControlLine control) throws Refused {
        to.intake().answering();
        try {
            Answer answer = deliver(from, to, control);
            control.send(answer.outcome().isGood() ? DONE : answer.outcome().replyCode(), answer.text());
        } finally {
            to.intake().answered();
        }
    }

    private Place target(FtpIoSession session, String name) throws Refused {
        if (name == null) {
            throw new Refused(501, "RNTO needs a name.");
        }
        if (session.getRenameFrom() == null) {
            throw new Refused(503, "RNFR comes first.");
        }
        return Place.of(session, name, arrivals);
    }

    /** From now on no other session changes it. */
    private Path source(FtpFile file) throws Refused {
        Path from = ((File) file.getPhysicalFile()).toPath();
        if (!arrivals.spool().busy().add(from)) {
            throw new Refused(450, "The file is being delivered.");
        }
        try {
            requireWhole(file, from);
            return from;
        } catch (Refused e) {
            arrivals.spool().busy().remove(from);
            throw e;
        }
    }

    private void requireWhole(FtpFile file, Path from) throws Refused {
        if (!Files.isRegularFile(from)) {
            throw new Refused(550, "There is no such file.");
        }
        if (arrivals.isClosed(file.getAbsolutePath())) {
            throw new Refused(450, "Not now: the application is not there.");
        }
        if (isUnfinished(file.getAbsolutePath(), from)) {
            throw new Refused(553, "The file is not whole: finish it first.");
        }
    }

    /** What was cut under a temporary name is noted; under a final one, only what was cut lies there at all. */
    private boolean isUnfinished(String path, Path file) {
        boolean temporary = arrivals.at(path)
                .filter(intake -> new Place(path, file, intake).isTemporary())
                .isPresent();
        return !temporary || arrivals.spool().unfinished().has(file);
    }

    private Answer deliver(Path from, Place to, ControlLine control) throws Refused {
        try {
            Received file = new Received(to.path(), from, Files.size(from), sha256(from), control.partner());
            return arrivals.reception().take(to.intake(), file, control::isAwaited, answer -> over(from, answer));
        } catch (IOException e) {
            arrivals.spool().busy().remove(from);
            ListenerLog.notReceived(to, e);
            throw new Refused(451, "The file cannot be read here.");
        }
    }

    private void over(Path from, Answer answer) {
        if (answer.outcome().isGood()) {
            arrivals.spool().remove(from);
        }
        arrivals.spool().busy().remove(from);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream content = Files.newInputStream(file)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
