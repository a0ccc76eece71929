package org.ftpra.adapter.transaction;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.DownloadStream;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.ManyFiles;
import org.ftpra.engine.transfer.Resumption;
import org.ftpra.engine.transfer.TransferResult;

/**
 * Inside a transaction: content goes to the server at once, under hidden names; all other changes are kept until the commit.
 * What is read is the server with these changes on it. Confined to the session's user.
 */
public final class BranchFiles implements RemoteFiles {

    private final BranchSite site;
    private final BranchStores stores;
    private final BranchAppends appends;
    private final BranchMoves moves;
    private final BranchDirectories directories;

    /**
     * On this session.
     *
     * @param wholeDirectories whether a directory that is made in the transaction appears with all that was stored in it
     *     ({@code publishMode} DIRECTORY)
     */
    public BranchFiles(FtpSession session, Transactions transactions, Branch branch, boolean wholeDirectories) {
        Staging staging = Staging.inTransaction(session, transactions.journal(), branch);
        this.site = new BranchSite(session, branch);
        this.stores = new BranchStores(site, staging);
        this.appends = new BranchAppends(site, stores, staging);
        this.moves = new BranchMoves(site);
        this.directories = new BranchDirectories(site, staging, wholeDirectories);
    }

    @Override
    public TransferResult store(String path, InputStream content) throws FtpFailure {
        return stores.store(path, content);
    }

    @Override
    public TransferResult store(String path, Path source) throws FtpFailure {
        return stores.store(path, source);
    }

    @Override
    public List<TransferResult> storeAll(Map<String, Path> files) throws FtpFailure {
        return stores.storeAll(files);
    }

    /** There is nothing to go on with: an earlier transaction has taken back what it had staged. */
    @Override
    public TransferResult resumeStore(String path, Path source) throws FtpFailure {
        return stores.store(path, source);
    }

    @Override
    public Upload openStore(String path) throws FtpFailure {
        return stores.openStore(path);
    }

    @Override
    public TransferResult append(String path, InputStream content) throws FtpFailure {
        return appends.append(path, content);
    }

    @Override
    public TransferResult append(String path, Path source) throws FtpFailure {
        return appends.append(path, source);
    }

    @Override
    public TransferResult retrieve(String path, OutputStream target) throws FtpFailure {
        return new FileTransfers(site.session()).retrieve(place(path), target);
    }

    @Override
    public TransferResult retrieve(String path, Path target) throws FtpFailure {
        return new LocalFiles(new FileTransfers(site.session())).retrieve(place(path), target);
    }

    @Override
    public List<TransferResult> retrieveAll(Map<String, Path> files) throws FtpFailure {
        Map<String, Path> places = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            places.put(place(file.getKey()), file.getValue());
        }
        return new ManyFiles(site.session()).retrieve(places);
    }

    @Override
    public TransferResult resumeRetrieve(String path, Path target) throws FtpFailure {
        return new Resumption(site.session()).retrieve(place(path), target);
    }

    @Override
    public DownloadStream openRetrieve(String path) throws FtpFailure {
        return new FileTransfers(site.session()).openRetrieve(place(path));
    }

    /** Where the content of a path is now. */
    private String place(String path) throws FtpFailure {
        return site.view().place(site.canonical(path));
    }

    @Override
    public Entries list(String directory) throws FtpFailure {
        return site.view().list(site.canonical(directory));
    }

    @Override
    public Optional<ListingEntry> find(String path) throws FtpFailure {
        return site.view().find(site.canonical(path));
    }

    @Override
    public void delete(String path) throws FtpFailure {
        moves.delete(path);
    }

    @Override
    public void rename(String from, String to) throws FtpFailure {
        moves.rename(from, to);
    }

    @Override
    public void createDirectory(String path) throws FtpFailure {
        directories.create(path);
    }

    @Override
    public void removeDirectory(String path) throws FtpFailure {
        directories.remove(path);
    }
}
