package org.ftpra.engine.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.TransferExchange;
import org.ftpra.engine.transfer.TransferResult.Verification;

/**
 * An upload that goes on where an earlier one of the same local version was interrupted; else it begins at the start. That
 * the file at the server is the beginning of this one, its last bytes must show.
 */
final class ResumableUpload {

    /** How much of the end of what is at the server is compared. */
    private static final int COMPARED = 64 * 1024;

    private final FtpSession session;
    private final String path;
    private final Path source;
    private final Version version;
    private final Trace trace;

    ResumableUpload(FtpSession session, String path, Path source) throws FtpFailure {
        this.session = session;
        this.path = path;
        this.source = source;
        this.version = Version.of(source);
        this.trace = Trace.ofUpload(session, path, version, source);
    }

    TransferResult run() throws FtpFailure {
        try (FileChannel file = LocalFiles.open(source, StandardOpenOption.READ)) {
            long present = Files.exists(trace.file()) ? present(file) : 0;
            trace.mark();
            boolean whole = present > 0 && present == version.size();
            TransferResult result = whole
                    ? new TransferResult(0, Duration.ZERO, Verification.SIZE)
                    : LocalFiles.send(file, openedAt(present, file));
            trace.unmark();
            checkUnchanged();
            return result;
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw LocalFiles.cannot("read", source, e);
        }
    }

    /** How much of this version is at the server already. */
    private long present(FileChannel file) throws IOException {
        OptionalLong size = new FileCommands(session).size(path);
        long there = size.orElse(0);
        boolean ours = there > 0 && there <= version.size() && isBeginning(there, file);
        return ours ? there : 0;
    }

    private boolean isBeginning(long there, FileChannel file) throws IOException {
        long from = Math.max(0, there - COMPARED);
        ByteBuffer own = ByteBuffer.allocate((int) (there - from));
        while (own.hasRemaining() && file.read(own, from + own.position()) >= 0) {
            continue;
        }
        return own.flip().equals(end(from, own.capacity()));
    }

    /** What the server shows, or nothing if it refuses. */
    private ByteBuffer end(long from, int length) throws FtpFailure {
        ByteBuffer end = ByteBuffer.allocate(length);
        try {
            TransferExchange exchange = session.beginTransfer(Command.of("RETR", path), from);
            ByteBuffer rest = ByteBuffer.allocate(COMPARED);
            while (exchange.read(end.hasRemaining() ? end : rest.clear()) >= 0) {
                continue;
            }
            exchange.complete();
        } catch (FtpFailure e) {
            if (e.kind() != Kind.REFUSED) {
                throw e;
            }
        }
        return end.flip();
    }

    private UploadStream openedAt(long offset, FileChannel file) throws IOException {
        file.position(offset);
        Optional<UploadStream> resumed = offset == 0 ? Optional.empty() : resumedAt(offset);
        if (resumed.isPresent()) {
            return resumed.get();
        }
        file.position(0);
        return new FileTransfers(session).openStore(path);
    }

    /** Empty if the server may have refused for the offset. */
    private Optional<UploadStream> resumedAt(long offset) throws FtpFailure {
        try {
            long start = now();
            TransferExchange exchange = session.beginTransfer(Command.of("STOR", path), offset);
            return Optional.of(new UploadStream(
                    exchange,
                    exchange.piece(session.buffer()),
                    false,
                    Optional.empty(),
                    bytes -> verified(bytes, start)));
        } catch (FtpFailure e) {
            if (Resumption.mayBeForTheOffset(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private TransferResult verified(long bytes, long start) throws FtpFailure {
        Verification verification = new SizeCheck(session).prove(path, version.size());
        return new TransferResult(bytes, Duration.ofNanos(now() - start), verification);
    }

    private long now() {
        return session.settings().ticker().nanos();
    }

    private void checkUnchanged() throws FtpFailure {
        if (!Version.of(source).equals(version)) {
            throw FtpFailure.of(
                    Kind.INCOMPLETE, "path '" + path + "': " + source + " was changed while it was being stored");
        }
    }
}
