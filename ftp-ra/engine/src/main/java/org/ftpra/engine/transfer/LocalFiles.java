package org.ftpra.engine.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/** Transfers from and to local files, through the session's buffer alone. */
public final class LocalFiles {

    private final FileTransfers transfers;

    /** Transfers on the same session. */
    public LocalFiles(FileTransfers transfers) {
        this.transfers = transfers;
    }

    /** Stores a local file. */
    public TransferResult store(String path, Path source) throws FtpFailure {
        return send(source, () -> transfers.openStore(path));
    }

    /** Appends a local file. */
    public TransferResult append(String path, Path source) throws FtpFailure {
        return send(source, () -> transfers.openAppend(path));
    }

    TransferResult send(Path source, Opening<UploadStream> opening) throws FtpFailure {
        requireNoDirectory(source, "read");
        try (FileChannel file = open(source, StandardOpenOption.READ)) {
            UploadStream upload = opening.open();
            return transfers.isText() ? FileTransfers.send(upload, Channels.newInputStream(file)) : send(file, upload);
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw cannot("read", source, e);
        }
    }

    /** Some systems open a directory like a file, and only the first read fails: after STOR has emptied its target. */
    static void requireNoDirectory(Path path, String action) throws FtpFailure {
        if (Files.isDirectory(path)) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "cannot " + action + " " + path + ": it is a directory");
        }
    }

    /** A pipe or a device would be gone, for a user who may: /dev/null of a whole machine. */
    static void requireReplaceable(Path target) throws FtpFailure {
        requireNoDirectory(target, "write");
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "cannot write " + target + ": it is no ordinary file");
        }
    }

    /** Before anything is said to the server: it empties its file when it hears STOR. */
    static void requireReadable(Path source) throws FtpFailure {
        requireNoDirectory(source, "read");
        if (!Files.isReadable(source)) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT, "cannot read " + source + ": it is not there, or may not be read");
        }
    }

    /** The exception's name says what a file system's message leaves out: often it is the path alone. */
    static FtpFailure cannot(String action, Path path, IOException cause) {
        String name = cause.getClass().getSimpleName();
        return FtpFailure.of(Kind.INVALID_ARGUMENT, "cannot " + action + " " + path + ": " + name, cause);
    }

    static TransferResult send(FileChannel file, UploadStream upload) throws FtpFailure {
        boolean bySystem = upload.sendsFiles() && isAtBegin(file, upload);
        do {
            if (bySystem) {
                sendBySystem(file, upload);
            }
        } while (copyPiece(file, upload));
        upload.close();
        return upload.result();
    }

    /** The system goes by a file's size: pipes and /proc have none. */
    private static boolean isAtBegin(FileChannel file, UploadStream upload) throws FtpFailure {
        try {
            return file.size() > 0 && file.position() == 0;
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }

    /** A size may be wrong: where the file ends, only reading on tells. */
    private static void sendBySystem(FileChannel file, UploadStream upload) throws FtpFailure {
        long sent = upload.send(file);
        try {
            file.position(sent);
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }

    private static boolean copyPiece(FileChannel file, UploadStream upload) throws FtpFailure {
        boolean more = read(file, upload) >= 0;
        if (more) {
            upload.flush();
        }
        return more;
    }

    private static int read(FileChannel file, UploadStream upload) throws FtpFailure {
        try {
            return file.read(upload.buffer());
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }

    /** Retrieves a file beside its target and moves it into place when it is whole. */
    public TransferResult retrieve(String path, Path target) throws FtpFailure {
        return retrieve(() -> transfers.openRetrieve(path), target);
    }

    TransferResult retrieve(Opening<DownloadStream> opening, Path target) throws FtpFailure {
        requireReplaceable(target);
        Path part = partOf(target);
        try {
            TransferResult result = receive(opening, part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } catch (IOException e) {
            throw withoutPart(part, target, e);
        }
    }

    static FileChannel open(Path path, OpenOption... options) throws IOException {
        try {
            return FileChannel.open(path, options);
        } catch (UnsupportedOperationException e) {
            throw new FileSystemException(path.toString(), null, "its file system has no file channels");
        }
    }

    private static Path partOf(Path target) {
        String unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return target.resolveSibling(Trace.beginOf(target) + unique + ".part");
    }

    private TransferResult receive(Opening<DownloadStream> opening, Path part) throws IOException {
        try (FileChannel file = open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return transfers.isText()
                    ? FileTransfers.receive(opening.open(), Channels.newOutputStream(file))
                    : receive(opening.open(), file);
        }
    }

    static TransferResult receive(DownloadStream download, FileChannel file) throws FtpFailure {
        while (download.fill()) {
            write(download, file);
        }
        return download.result();
    }

    private static void write(DownloadStream download, FileChannel file) throws FtpFailure {
        try {
            ByteBuffer received = download.buffer();
            while (received.hasRemaining()) {
                file.write(received);
            }
        } catch (IOException e) {
            throw download.failed(e);
        }
    }

    private static FtpFailure withoutPart(Path part, Path target, IOException cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause instanceof FtpFailure failure ? failure : cannot("write", target, cause);
    }

    /** Opens an upload once its source is open, a download once its target is. */
    @FunctionalInterface
    interface Opening<S> {
        S open() throws FtpFailure;
    }
}
