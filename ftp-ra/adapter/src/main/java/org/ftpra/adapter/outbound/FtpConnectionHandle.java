package org.ftpra.adapter.outbound;

import jakarta.resource.spi.IllegalStateException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.adapter.access.ApiValues;
import org.ftpra.adapter.transaction.Branch;
import org.ftpra.adapter.transaction.RemoteFiles;
import org.ftpra.adapter.transaction.RemoteFiles.Entries;
import org.ftpra.adapter.transaction.RemoteFiles.Upload;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.api.FtpTransfer;
import org.ftpra.api.FtpTransferType;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.transfer.DownloadStream;

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
        return ApiValues.transfer(use(files -> files.store(path, content)));
    }

    @Override
    public FtpTransfer store(String path, Path source) {
        Arguments.present(path, "path");
        Arguments.present(source, "source");
        return ApiValues.transfer(use(files -> files.store(path, source)));
    }

    @Override
    public FtpTransfer append(String path, InputStream content) {
        Arguments.present(path, "path");
        Arguments.present(content, "content");
        return ApiValues.transfer(use(files -> files.append(path, content)));
    }

    @Override
    public FtpTransfer append(String path, Path source) {
        Arguments.present(path, "path");
        Arguments.present(source, "source");
        return ApiValues.transfer(use(files -> files.append(path, source)));
    }

    @Override
    public FtpOutputStream openOutput(String path) {
        Arguments.present(path, "path");
        return open((files, owner) -> {
            Upload upload = files.openStore(path);
            return new HandleOutputStream(opened(owner, () -> givenUp(upload)), upload);
        });
    }

    @Override
    public FtpTransfer retrieve(String path, OutputStream target) {
        Arguments.present(path, "path");
        Arguments.present(target, "target");
        return ApiValues.transfer(use(files -> files.retrieve(path, target)));
    }

    @Override
    public List<FtpTransfer> storeAll(Map<String, Path> files) {
        Map<String, Path> wanted = Arguments.files(files);
        return ApiValues.transfers(use(remote -> remote.storeAll(wanted)));
    }

    @Override
    public List<FtpTransfer> retrieveAll(Map<String, Path> files) {
        Map<String, Path> wanted = Arguments.files(files);
        return ApiValues.transfers(use(remote -> remote.retrieveAll(wanted)));
    }

    @Override
    public FtpTransfer retrieve(String path, Path target) {
        Arguments.present(path, "path");
        Arguments.present(target, "target");
        return ApiValues.transfer(use(files -> files.retrieve(path, target)));
    }

    @Override
    public FtpTransfer resumeStore(String path, Path source) {
        Arguments.present(path, "path");
        Arguments.present(source, "source");
        return ApiValues.transfer(use(files -> files.resumeStore(path, source)));
    }

    @Override
    public FtpTransfer resumeRetrieve(String path, Path target) {
        Arguments.present(path, "path");
        Arguments.present(target, "target");
        return ApiValues.transfer(use(files -> files.resumeRetrieve(path, target)));
    }

    @Override
    public long movedBytes() {
        return life.owner().movedBytes();
    }

    private static void givenUp(Upload upload) throws FtpFailure {
        try {
            upload.stream().abort();
        } finally {
            upload.abandon();
        }
    }

    @Override
    public InputStream openInput(String path) {
        Arguments.present(path, "path");
        return open((files, owner) -> {
            DownloadStream download = files.openRetrieve(path);
            return new HandleInputStream(opened(owner, download::close), download);
        });
    }

    @Override
    public Stream<FtpFile> list(String directory) {
        Arguments.present(directory, "directory");
        return open((files, owner) -> {
            Entries entries = files.list(directory);
            return ListedFiles.stream(opened(owner, entries::close), entries, directory);
        });
    }

    @Override
    public Optional<FtpFile> find(String path) {
        Arguments.present(path, "path");
        return use(files -> files.find(path)).map(entry -> ApiValues.fileAt(path, entry));
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
        use(files -> type = ApiValues.type(wanted));
    }

    private void run(FileWork work) {
        use(files -> {
            work.on(files);
            return null;
        });
    }

    private <T> T use(FilesWork<T> work) {
        return open((files, owner) -> work.on(files));
    }

    /** The session is the handle's own only from within: another thread may have closed the handle in the meantime. */
    private <T> T open(OwnedWork<T> work) {
        FtpManagedConnection owner = life.owner();
        return owner.use(this, session -> {
            life.requireActiveOn(owner);
            session.use(type);
            Optional<Branch> branch = owner.branch();
            session.whileWanted(() -> life.isActiveOn(owner) && branch.stream().allMatch(Branch::isWorkable));
            return work.on(owner.files(session, branch), owner);
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

    /** Work with the files of a session that belongs to this managed connection. */
    @FunctionalInterface
    private interface OwnedWork<T> {
        T on(RemoteFiles files, FtpManagedConnection owner) throws FtpFailure;
    }

    /** Work that brings something. */
    @FunctionalInterface
    private interface FilesWork<T> {
        T on(RemoteFiles files) throws FtpFailure;
    }

    /** Work that brings nothing. */
    @FunctionalInterface
    private interface FileWork {
        void on(RemoteFiles files) throws FtpFailure;
    }
}
