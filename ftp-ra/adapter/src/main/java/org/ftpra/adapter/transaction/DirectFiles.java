package org.ftpra.adapter.transaction;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Finder;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.DownloadStream;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.ManyFiles;
import org.ftpra.engine.transfer.Resumption;
import org.ftpra.engine.transfer.TransferResult;
import org.ftpra.engine.transfer.UploadStream;

/** Each call goes to the server as it is ({@code publishMode} DIRECT). Our hidden names are not listed. */
public class DirectFiles implements RemoteFiles {

    private final FtpSession session;
    private final FileTransfers transfers;

    /** On this session. */
    public DirectFiles(FtpSession session) {
        this.session = session;
        this.transfers = new FileTransfers(session);
    }

    final FtpSession session() {
        return session;
    }

    @Override
    public TransferResult store(String path, InputStream content) throws FtpFailure {
        return transfers.store(path, content);
    }

    @Override
    public TransferResult store(String path, Path source) throws FtpFailure {
        return new LocalFiles(transfers).store(path, source);
    }

    @Override
    public List<TransferResult> storeAll(Map<String, Path> files) throws FtpFailure {
        return new ManyFiles(session).store(files);
    }

    @Override
    public TransferResult resumeStore(String path, Path source) throws FtpFailure {
        return new Resumption(session).store(path, source);
    }

    @Override
    public TransferResult append(String path, InputStream content) throws FtpFailure {
        return transfers.append(path, content);
    }

    @Override
    public TransferResult append(String path, Path source) throws FtpFailure {
        return new LocalFiles(transfers).append(path, source);
    }

    @Override
    public Upload openStore(String path) throws FtpFailure {
        return new DirectUpload(transfers.openStore(path));
    }

    @Override
    public TransferResult retrieve(String path, OutputStream target) throws FtpFailure {
        return transfers.retrieve(path, target);
    }

    @Override
    public TransferResult retrieve(String path, Path target) throws FtpFailure {
        return new LocalFiles(transfers).retrieve(path, target);
    }

    @Override
    public List<TransferResult> retrieveAll(Map<String, Path> files) throws FtpFailure {
        return new ManyFiles(session).retrieve(files);
    }

    @Override
    public TransferResult resumeRetrieve(String path, Path target) throws FtpFailure {
        return new Resumption(session).retrieve(path, target);
    }

    @Override
    public DownloadStream openRetrieve(String path) throws FtpFailure {
        return transfers.openRetrieve(path);
    }

    @Override
    public Entries list(String directory) throws FtpFailure {
        return new VisibleEntries(new Directory(session).list(directory));
    }

    @Override
    public Optional<ListingEntry> find(String path) throws FtpFailure {
        return new Finder(session).find(path);
    }

    @Override
    public void delete(String path) throws FtpFailure {
        new FileCommands(session).delete(path);
    }

    @Override
    public void rename(String from, String to) throws FtpFailure {
        new FileCommands(session).rename(from, to);
    }

    @Override
    public void createDirectory(String path) throws FtpFailure {
        new FileCommands(session).createDirectory(path);
    }

    @Override
    public void removeDirectory(String path) throws FtpFailure {
        new FileCommands(session).removeDirectory(path);
    }

    private record DirectUpload(UploadStream stream) implements Upload {

        @Override
        public void complete() {
            // Its close has done all.
        }

        @Override
        public void abandon() {
            // What the server has kept of it has the file's own name.
        }
    }

    private record VisibleEntries(Listing listing) implements Entries {

        @Override
        public Optional<ListingEntry> next() throws FtpFailure {
            Optional<ListingEntry> entry = listing.next();
            while (entry.filter(found -> HiddenNames.isHidden(found.name())).isPresent()) {
                entry = listing.next();
            }
            return entry;
        }

        @Override
        public void close() throws FtpFailure {
            listing.close();
        }
    }
}
