package org.ftpra.engine.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.Refusals;
import org.ftpra.engine.session.TransferExchange;
import org.ftpra.engine.transfer.TransferResult.Verification;

/**
 * A download that goes on where an earlier one of the same version was interrupted; else it begins at the start. The
 * version is asked for before and after, so that parts of two are never put together.
 */
final class ResumableDownload {

    private final FtpSession session;
    private final String path;
    private final Path target;
    private final Version version;
    private final Trace trace;

    ResumableDownload(FtpSession session, String path, Path target, Version version) {
        this.session = session;
        this.path = path;
        this.target = target;
        this.version = version;
        this.trace = Trace.ofDownload(session, path, version, target);
    }

    TransferResult run() throws FtpFailure {
        try {
            trace.removeOthers();
            TransferResult result = receive();
            Files.move(trace.file(), target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw LocalFiles.cannot("write", target, e);
        }
    }

    private TransferResult receive() throws IOException {
        try (FileChannel part = FileChannel.open(trace.file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(part);
            long present = part.size() > version.size() ? 0 : part.size();
            boolean whole = present > 0 && present == version.size();
            TransferResult result = whole
                    ? new TransferResult(0, Duration.ZERO, Verification.SIZE)
                    : LocalFiles.receive(openedAt(present, part), part);
            checkWhole(part.size());
            return result;
        }
    }

    /** Until it is closed. */
    private void lock(FileChannel part) throws IOException {
        try {
            if (part.tryLock() == null) {
                throw busy(null);
            }
        } catch (OverlappingFileLockException e) {
            throw busy(e);
        }
    }

    private FtpFailure busy(Exception cause) {
        String problem = "another download of '" + path + "' to " + target + " is going on";
        return cause == null
                ? FtpFailure.of(Kind.INVALID_ARGUMENT, problem)
                : FtpFailure.of(Kind.INVALID_ARGUMENT, problem, cause);
    }

    private DownloadStream openedAt(long offset, FileChannel part) throws IOException {
        Optional<DownloadStream> resumed = offset == 0 ? Optional.empty() : resumedAt(offset);
        long begin = resumed.isPresent() ? offset : 0;
        part.truncate(begin).position(begin);
        return resumed.isPresent() ? resumed.get() : new FileTransfers(session).openRetrieve(path);
    }

    /** Empty if the server knows no offset. */
    private Optional<DownloadStream> resumedAt(long offset) throws FtpFailure {
        try {
            long start = now();
            TransferExchange exchange = session.beginTransfer(Command.of("RETR", path), offset);
            return Optional.of(new DownloadStream(
                    exchange,
                    session.buffer(),
                    false,
                    bytes -> new TransferResult(bytes, Duration.ofNanos(now() - start), Verification.SIZE)));
        } catch (FtpFailure e) {
            if (e.kind() != Kind.REFUSED || e.reply().isEmpty()) {
                throw e;
            }
            if (Resumption.isRefusedOffset(e)) {
                return Optional.empty();
            }
            throw new Refusals(session).ofExisting(e.reply().get(), path);
        }
    }

    private long now() {
        return session.settings().ticker().nanos();
    }

    /** Of the same version, what has come so far is right, and is kept for the next call. */
    private void checkWhole(long size) throws IOException {
        if (Version.at(session, path).filter(version::equals).isEmpty()) {
            throw thrownAway(size, " that was replaced meanwhile");
        }
        if (size > version.size()) {
            throw thrownAway(size, "");
        }
        if (size < version.size()) {
            throw FtpFailure.of(Kind.INCOMPLETE, came(size) + "; the next call goes on from there");
        }
    }

    private FtpFailure thrownAway(long size, String reason) throws IOException {
        Files.delete(trace.file());
        return FtpFailure.of(Kind.INCOMPLETE, came(size) + reason + "; what came was thrown away");
    }

    private String came(long size) {
        return "path '" + path + "': " + size + " bytes came of a file of " + version.size() + " bytes";
    }
}
