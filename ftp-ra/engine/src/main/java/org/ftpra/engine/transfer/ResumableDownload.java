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
import org.ftpra.engine.session.TransferExchange;
import org.ftpra.engine.transfer.TransferResult.Verification;

/**
 * A download that goes on where an earlier one of the same version was interrupted; else it begins at the start. The
 * version is asked for before and after, so that parts of two are never put together.
 */
final class ResumableDownload {

    private static final String GOES_ON = "; the next call goes on from there";

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
        try (FileChannel part = LocalFiles.open(
                trace.file(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            lock(part);
            long present = part.size() > version.size() ? 0 : part.size();
            boolean whole = present > 0 && present == version.size();
            TransferResult result =
                    whole ? new TransferResult(0, Duration.ZERO, Verification.SIZE) : receiveFrom(present, part);
            checkWhole(part.size(), result);
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

    private TransferResult receiveFrom(long offset, FileChannel part) throws IOException {
        part.position(offset);
        Optional<DownloadStream> resumed = offset == 0 ? Optional.empty() : resumedAt(offset);
        return resumed.isPresent()
                ? new ResumedPart(part, offset).receive(resumed.get())
                : LocalFiles.receive(fromTheStart(part), part);
    }

    /** What has come is kept if the server refuses this, too. */
    private DownloadStream fromTheStart(FileChannel part) throws FtpFailure {
        DownloadStream download = new FileTransfers(session).openRetrieve(path);
        try {
            part.truncate(0);
            return download;
        } catch (IOException e) {
            throw download.failed(e);
        }
    }

    /** Empty if the server may have refused for the offset. */
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
            if (Resumption.mayBeForTheOffset(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private long now() {
        return session.settings().ticker().nanos();
    }

    /**
     * Of the same version, what has come so far is right, and is kept for the next call. What came in one piece needs no
     * second look: some servers take a file away when they have sent it.
     */
    private void checkWhole(long size, TransferResult last) throws IOException {
        Optional<Version> now = Version.at(session, path);
        if (now.filter(other -> !version.equals(other)).isPresent()) {
            throw thrownAway(size, " that was replaced meanwhile");
        }
        if (size > version.size()) {
            throw thrownAway(size, "");
        }
        if (size < version.size()) {
            throw FtpFailure.of(Kind.INCOMPLETE, came(size) + GOES_ON);
        }
        if (now.isEmpty() && last.bytes() < size) {
            throw FtpFailure.of(Kind.INCOMPLETE, came(size) + ", and the server tells no size and time now" + GOES_ON);
        }
    }

    private FtpFailure thrownAway(long size, String reason) throws IOException {
        Files.deleteIfExists(trace.file());
        return FtpFailure.of(Kind.INCOMPLETE, came(size) + reason + "; what came was thrown away");
    }

    private String came(long size) {
        return "path '" + path + "': " + size + " bytes came of a file of " + version.size() + " bytes";
    }
}
