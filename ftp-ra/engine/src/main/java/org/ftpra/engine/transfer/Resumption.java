package org.ftpra.engine.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;

/**
 * Transfers of local files that go on where an earlier one was interrupted (REST, RFC 3659 section 5), if size and time of
 * modification prove that it was of the same version; else they begin at the start. In TYPE A and E nobody knows which
 * byte an offset means: there they always do.
 */
public final class Resumption {

    private final FtpSession session;
    private final LocalFiles local;

    /** Transfers on this session. */
    public Resumption(FtpSession session) {
        this.session = session;
        this.local = new LocalFiles(new FileTransfers(session));
    }

    /** Retrieves a file. What has come when it fails stays beside the target, for the next call. */
    public TransferResult retrieve(String path, Path target) throws FtpFailure {
        LocalFiles.requireReplaceable(target);
        Optional<Version> version = isExact() ? Version.at(session, path) : Optional.empty();
        return version.isPresent()
                ? new ResumableDownload(session, path, target, version.get()).run()
                : local.retrieve(path, target);
    }

    /** Stores a file. A mark beside the source tells the next call that it was begun; where none can be made, it starts anew. */
    public TransferResult store(String path, Path source) throws FtpFailure {
        LocalFiles.requireReadable(source);
        return isExact() && Files.isRegularFile(source) && canBeMarked(source)
                ? new ResumableUpload(session, path, source).run()
                : local.store(path, source);
    }

    private static boolean canBeMarked(Path source) {
        return Files.isWritable(source.toAbsolutePath().getParent());
    }

    private boolean isExact() {
        return session.type() == RepresentationType.IMAGE;
    }

    /**
     * Whether the transfer may go well from the start. Many servers say yes to REST and no to what comes behind it (ProFTPD
     * with AllowStoreRestart off, its default: 451); if it was not for the offset, they say no again. 42y is of channels.
     */
    static boolean mayBeForTheOffset(FtpFailure failure) {
        return failure.kind() == Kind.REFUSED
                && failure.reply().filter(reply -> reply.code() / 10 != 42).isPresent();
    }
}
