package org.ftpra.adapter.outbound;

import jakarta.resource.spi.IllegalStateException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.api.FtpTransfer;
import org.ftpra.api.FtpTransferType;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Finder;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.transfer.DownloadStream;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.ManyFiles;
import org.ftpra.engine.transfer.Resumption;
import org.ftpra.engine.transfer.UploadStream;

/**
 * What an application holds: the right to use a session until it is closed or taken away (Connectors 2.1, section 6.5.1).
 * Thread-safe: calls are served one after the other by {@link ExclusiveSession}; where the handle is in its life is
 * guarded by {@link HandleLife}.
 *
 * <p>Not final, nor is any method of it: TomEE gives applications a subclass, made at run time, that calls the handle.
 */
public class FtpConnectionHandle implements FtpConnection {

    private final HandleLife life;
    private volatile RepresentationType type;

    FtpConnectionHandle(FtpManagedConnection owner, RepresentationType type) {
        this.life = new HandleLife(owner);
        this.type = type;
    }

    @Override
    public FtpTransfer store(String path, InputStream content) {
        Arguments.present(path, "path");
        Arguments.present(content, "content");
        return ApiValues.transfer(use(session -> new FileTransfers(session).store(path, content)));
    }

    @Override
    public FtpTransfer store(String path, Path source) {
        Arguments.present(path, "path");
        Arguments.present(source, "source");
        return ApiValues.transfer(use(session -> localFiles(session).store(path, source)));
    }

    @Override
    public FtpTransfer append(String path, InputStream content) {
        Arguments.present(path, "path");
        Arguments.present(content, "content");
        return ApiValues.transfer(use(session -> new FileTransfers(session).append(path, content)));
    }

    @Override
    public FtpTransfer append(String path, Path source) {
        Arguments.present(path, "path");
        Arguments.present(source, "source");
        return ApiValues.transfer(use(session -> localFiles(session).append(path, source)));
    }

    @Override
    public FtpOutputStream openOutput(String path) {
        Arguments.present(path, "path");
        return open((session, owner) -> {
            UploadStream upload = new FileTransfers(session).openStore(path);
            return new HandleOutputStream(opened(owner, upload::abort), upload);
        });
    }

    @Override
    public FtpTransfer retrieve(String path, OutputStream target) {
        Arguments.present(path, "path");
        Arguments.present(target, "target");
        return ApiValues.transfer(use(session -> new FileTransfers(session).retrieve(path, target)));
    }

    @Override
    public List<FtpTransfer> storeAll(Map<String, Path> files) {
        Map<String, Path> wanted = Arguments.files(files);
        return ApiValues.transfers(use(session -> new ManyFiles(session).store(wanted)));
    }

    @Override
    public List<FtpTransfer> retrieveAll(Map<String, Path> files) {
        Map<String, Path> wanted = Arguments.files(files);
        return ApiValues.transfers(use(session -> new ManyFiles(session).retrieve(wanted)));
    }

    @Override
    public FtpTransfer retrieve(String path, Path target) {
        Arguments.present(path, "path");
        Arguments.present(target, "target");
        return ApiValues.transfer(use(session -> localFiles(session).retrieve(path, target)));
    }

    @Override
    public FtpTransfer resumeStore(String path, Path source) {
        Arguments.present(path, "path");
        Arguments.present(source, "source");
        return ApiValues.transfer(use(session -> new Resumption(session).store(path, source)));
    }

    @Override
    public FtpTransfer resumeRetrieve(String path, Path target) {
        Arguments.present(path, "path");
        Arguments.present(target, "target");
        return ApiValues.transfer(use(session -> new Resumption(session).retrieve(path, target)));
    }

    @Override
    public long movedBytes() {
        return life.owner().movedBytes();
    }

    private static LocalFiles localFiles(FtpSession session) {
        return new LocalFiles(new FileTransfers(session));
    }

    @Override
    public InputStream openInput(String path) {
        Arguments.present(path, "path");
        return open((session, owner) -> {
            DownloadStream download = new FileTransfers(session).openRetrieve(path);
            return new HandleInputStream(opened(owner, download::close), download);
        });
    }

    @Override
    public Stream<FtpFile> list(String directory) {
        Arguments.present(directory, "directory");
        return open((session, owner) -> {
            Listing listing = new Directory(session).list(directory);
            return ListedFiles.stream(opened(owner, listing::close), listing, directory);
        });
    }

    @Override
    public Optional<FtpFile> find(String path) {
        Arguments.present(path, "path");
        return use(session -> new Finder(session).find(path)).map(entry -> ApiValues.fileAt(path, entry));
    }

    @Override
    public void delete(String path) {
        Arguments.present(path, "path");
        run(files -> files.delete(path));
    }

    @Override
    public void rename(String from, String to) {
        Arguments.present(from, "from");
        Arguments.present(to, "to");
        run(files -> files.rename(from, to));
    }

    @Override
    public void createDirectory(String path) {
        Arguments.present(path, "path");
        run(files -> files.createDirectory(path));
    }

    @Override
    public void removeDirectory(String path) {
        Arguments.present(path, "path");
        run(files -> files.removeDirectory(path));
    }

    @Override
    public void setTransferType(FtpTransferType wanted) {
        Arguments.present(wanted, "type");
        use(session -> type = ApiValues.type(wanted));
    }

    private void run(FileWork work) {
        use(session -> {
            work.on(new FileCommands(session));
            return null;
        });
    }

    private <T> T use(SessionWork<T> work) {
        return open((session, owner) -> work.on(session));
    }

    /** The session is the handle's own only from within: another thread may have closed the handle in the meantime. */
    private <T> T open(OwnedWork<T> work) {
        FtpManagedConnection owner = life.owner();
        return owner.use(this, session -> {
            life.requireActiveOn(owner);
            session.use(type);
            session.whileWanted(() -> life.isActiveOn(owner));
            return work.on(session, owner);
        });
    }

    private OpenTransfer opened(FtpManagedConnection owner, OpenTransfer.Step abort) throws FtpFailure {
        OpenTransfer transfer = new OpenTransfer(this, owner, type, abort);
        life.opened(transfer, abort);
        return transfer;
    }

    @Override
    public void close() {
        HandleLife.End end = life.close();
        end.owner().ifPresent(FtpManagedConnection::wake);
        try {
            end.openTransfer().ifPresent(OpenTransfer::abort);
        } finally {
            end.owner().ifPresent(owner -> owner.closed(this));
        }
    }

    /** IronJacamar asks this by reflection before it uses a connection for recovery; the time limit is abortTimeout. */
    public boolean isValid(int seconds) {
        return life.isActive() && life.owner().isHealthy();
    }

    FtpManagedConnection owner() {
        return life.owner();
    }

    /** The container took it away; it may give it back. */
    void invalidate() {
        life.invalidate();
    }

    /** The container gives it a session, another or the same. */
    void associate(FtpManagedConnection owner) throws IllegalStateException {
        HandleLife.End end = life.associate(owner);
        end.owner().ifPresent(previous -> previous.forget(this));
        end.openTransfer().ifPresent(OpenTransfer::abort);
    }

    /** Work with a session that belongs to this managed connection. */
    @FunctionalInterface
    private interface OwnedWork<T> {
        T on(FtpSession session, FtpManagedConnection owner) throws FtpFailure;
    }

    /** Work without a data channel. */
    @FunctionalInterface
    private interface FileWork {
        void on(FileCommands files) throws FtpFailure;
    }
}
