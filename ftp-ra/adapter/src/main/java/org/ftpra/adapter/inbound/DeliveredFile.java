package org.ftpra.adapter.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.ftpra.adapter.access.ApiErrors;
import org.ftpra.adapter.access.ApiValues;
import org.ftpra.adapter.transaction.Sessions;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpException.Reply;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpTransfer;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.transfer.DownloadStream;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.TransferResult;

/** A file while a bean takes it. Confined to the bean's thread. */
final class DeliveredFile implements FtpFileEvent, AutoCloseable {

    private final FtpFile file;
    private final String content;
    private final int attempt;
    private final Sessions session;
    private DownloadStream open;
    private Optional<String> refusal = Optional.empty();
    private boolean over;

    /**
     * A file.
     *
     * @param file as it was listed
     * @param content the path where its content is now
     */
    DeliveredFile(FtpFile file, String content, int attempt, Sessions session) {
        this.file = file;
        this.content = content;
        this.attempt = attempt;
        this.session = session;
    }

    @Override
    public FtpFile file() {
        return file;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public InputStream openInput() {
        requireUse();
        return call(() -> {
            giveUp();
            open = session.use(on -> new FileTransfers(on).openRetrieve(content));
            return open;
        });
    }

    @Override
    public FtpTransfer retrieve(OutputStream target) {
        return transfer(() -> session.use(on -> new FileTransfers(on).retrieve(content, target)));
    }

    @Override
    public FtpTransfer retrieve(Path target) {
        return transfer(() -> session.use(on -> new LocalFiles(new FileTransfers(on)).retrieve(content, target)));
    }

    private FtpTransfer transfer(Talk<TransferResult> talk) {
        requireUse();
        return ApiValues.transfer(call(() -> {
            giveUp();
            return talk.go();
        }));
    }

    @Override
    public void refuse(String reason) {
        requireUse();
        refusal = Optional.of(Objects.requireNonNull(reason, "reason"));
    }

    Optional<String> refusal() {
        return refusal;
    }

    private void requireUse() {
        if (over) {
            throw new FtpException.InvalidArgument(
                    "'" + file.path() + "' was used after onFile had returned", Reply.NONE, null);
        }
    }

    private static <T> T call(Talk<T> talk) {
        try {
            return talk.go();
        } catch (FtpFailure e) {
            throw ApiErrors.toCaller(e);
        }
    }

    private void giveUp() throws FtpFailure {
        DownloadStream stream = open;
        open = null;
        if (stream != null) {
            stream.close();
        }
    }

    /** The bean has returned: what it has left open is given up. A session that does not survive that is replaced. */
    @Override
    public void close() {
        over = true;
        try {
            giveUp();
        } catch (IOException e) {
            InboundLog.notClosed(file.path(), e);
        }
    }

    /** What is asked of the server. */
    @FunctionalInterface
    private interface Talk<T> {
        T go() throws FtpFailure;
    }
}
