package org.ftpra.engine.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.Refusals;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.TransferExchange;

/** Stores, appends and retrieves files on one session. Memory is constant: the session's one buffer. */
public final class FileTransfers {

    private static final int CHUNK = 64 * 1024;

    private final FtpSession session;
    private final SizeCheck sizes;

    /** Transfers on this session. */
    public FileTransfers(FtpSession session) {
        this.session = session;
        this.sizes = new SizeCheck(session);
    }

    /** Opens an upload (STOR). */
    public UploadStream openStore(String path) throws FtpFailure {
        Command stor = Command.of("STOR", path);
        long start = now();
        return upload(stor, path, bytes -> result(bytes, start, path, OptionalLong.of(bytes)));
    }

    /** Opens an upload to the end of a file (APPE). */
    public UploadStream openAppend(String path) throws FtpFailure {
        Command appe = Command.of("APPE", path);
        long start = now();
        OptionalLong before = sizes.before(path);
        return upload(appe, path, bytes -> result(bytes, start, path, plus(before, bytes)));
    }

    private static OptionalLong plus(OptionalLong before, long bytes) {
        return before.isPresent() ? OptionalLong.of(before.getAsLong() + bytes) : OptionalLong.empty();
    }

    private UploadStream upload(Command command, String path, UploadStream.Completion completion) throws FtpFailure {
        try {
            return new UploadStream(session.beginTransfer(command), session.buffer(), isText(), completion);
        } catch (FtpFailure e) {
            throw e.kind() == Kind.REFUSED && e.reply().isPresent()
                    ? new Refusals(session).ofNew(e.reply().get(), path)
                    : e;
        }
    }

    /** Opens a download (RETR). */
    public DownloadStream openRetrieve(String path) throws FtpFailure {
        Command retr = Command.of("RETR", path);
        long start = now();
        try {
            TransferExchange exchange = session.beginTransfer(retr);
            return new DownloadStream(exchange, session.buffer(), isText(), bytes -> received(exchange, start, path));
        } catch (FtpFailure e) {
            throw e.kind() == Kind.REFUSED && e.reply().isPresent()
                    ? new Refusals(session).ofExisting(e.reply().get(), path)
                    : e;
        }
    }

    /** What ended without close_notify must have the right size. */
    private TransferResult received(TransferExchange exchange, long start, String path) throws FtpFailure {
        boolean proven = exchange.isEndProven();
        long bytes = exchange.bytes();
        TransferResult.Verification verification = proven ? sizes.check(path, bytes) : sizes.prove(path, bytes);
        if (verification == TransferResult.Verification.UNVERIFIED) {
            exchange.requireProvenEnd();
        }
        return new TransferResult(bytes, Duration.ofNanos(now() - start), verification);
    }

    private TransferResult result(long bytes, long start, String path, OptionalLong expected) throws FtpFailure {
        TransferResult.Verification verification =
                expected.isPresent() ? sizes.check(path, expected.getAsLong()) : TransferResult.Verification.UNVERIFIED;
        return new TransferResult(bytes, Duration.ofNanos(now() - start), verification);
    }

    private long now() {
        return session.settings().ticker().nanos();
    }

    /** Stores a stream, read to its end. */
    public TransferResult store(String path, InputStream source) throws FtpFailure {
        return send(openStore(path), source);
    }

    /** Appends a stream, read to its end. */
    public TransferResult append(String path, InputStream source) throws FtpFailure {
        return send(openAppend(path), source);
    }

    static TransferResult send(UploadStream upload, InputStream source) throws FtpFailure {
        byte[] chunk = new byte[CHUNK];
        for (int count = read(source, chunk, upload); count >= 0; count = read(source, chunk, upload)) {
            upload.write(chunk, 0, count);
        }
        upload.close();
        return upload.result();
    }

    /** What a caller's stream throws ends the upload, whatever it is; so does a count that cannot be. An error stays one. */
    private static int read(InputStream source, byte[] chunk, UploadStream upload) throws FtpFailure {
        try {
            int count = source.read(chunk);
            Objects.checkFromIndexSize(0, Math.max(count, 0), chunk.length);
            return count;
        } catch (IOException | RuntimeException e) {
            throw upload.failed(e);
        } catch (Error e) {
            upload.failed(e);
            throw e;
        }
    }

    /** Retrieves a file into a stream, which is not closed. */
    public TransferResult retrieve(String path, OutputStream target) throws FtpFailure {
        DownloadStream download = openRetrieve(path);
        byte[] chunk = new byte[CHUNK];
        for (int count = download.read(chunk, 0, chunk.length);
                count >= 0;
                count = download.read(chunk, 0, chunk.length)) {
            write(target, chunk, count, download);
        }
        return download.result();
    }

    private static void write(OutputStream target, byte[] chunk, int count, DownloadStream download) throws FtpFailure {
        try {
            target.write(chunk, 0, count);
        } catch (IOException | RuntimeException e) {
            throw download.failed(e);
        } catch (Error e) {
            download.failed(e);
            throw e;
        }
    }

    boolean isText() {
        return session.type() == RepresentationType.ASCII;
    }
}
