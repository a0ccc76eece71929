package org.ftpra.engine.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.TransferStep;

/** Stores, appends and retrieves files on one session. Memory is constant: the session's one buffer. */
public final class FileTransfers {

    private static final int CHUNK = 64 * 1024;

    private final FtpSession session;
    private final SizeCheck sizes;
    private final Optional<RunningHash> hash;
    private final Optional<Behind> behind;

    /** Transfers on this session. */
    public FileTransfers(FtpSession session) {
        this(session, new SizeCheck(session), Optional.empty(), Optional.empty());
    }

    private FileTransfers(FtpSession session, SizeCheck sizes, Optional<RunningHash> hash, Optional<Behind> behind) {
        this.session = session;
        this.sizes = sizes;
        this.hash = hash;
        this.behind = behind;
    }

    /** Transfers after which nobody asks for a size: the caller proves what was stored, at a time of its own. */
    public static FileTransfers unproved(FtpSession session) {
        return new FileTransfers(session, new SizeCheck(session, false), Optional.empty(), Optional.empty());
    }

    /** The same transfers; the hash, if there is one, goes on with what is sent. */
    public FileTransfers hashed(Optional<RunningHash> running) {
        return new FileTransfers(session, sizes, running, behind);
    }

    /** The same transfers; behind each store whose size is asked for, this is asked, too. */
    public FileTransfers asking(Behind question) {
        return new FileTransfers(session, sizes, hash, Optional.of(question));
    }

    /** Opens an upload (STOR). */
    public UploadStream openStore(String path) throws FtpFailure {
        TransferStep step = sizes.step(Command.of("STOR", path), true, path);
        boolean more = behind.isPresent() && !step.checks().isEmpty();
        return open(more ? step.asking(behind.get().command()) : step, path, OptionalLong.of(0));
    }

    /** Opens an upload to the end of a file (APPE). */
    public UploadStream openAppend(String path) throws FtpFailure {
        Command appe = Command.of("APPE", path);
        OptionalLong before = sizes.before(path);
        TransferStep step = before.isPresent() ? sizes.step(appe, true, path) : new TransferStep(appe, true, List.of());
        return open(step, path, before);
    }

    private UploadStream open(TransferStep step, String path, OptionalLong before) throws FtpFailure {
        return new Transfers(session, List.of(step), behind).upload(path, before, hash);
    }

    /** Opens a download (RETR). */
    public DownloadStream openRetrieve(String path) throws FtpFailure {
        TransferStep step = sizes.step(Command.of("RETR", path), false, path);
        return new Transfers(session, List.of(step)).download(path);
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
        return receive(openRetrieve(path), target);
    }

    static TransferResult receive(DownloadStream download, OutputStream target) throws FtpFailure {
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
