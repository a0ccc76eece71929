package org.ftpra.adapter.transaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Arrival;
import org.ftpra.adapter.transaction.Change.Delete;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.adapter.transaction.Change.Rename;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
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

/**
 * Inside a transaction: content goes to the server at once, under hidden names; all other changes are kept until the commit.
 * What is read is the server with these changes on it. Confined to the session's user.
 */
public final class BranchFiles implements RemoteFiles {

    private final FtpSession session;
    private final Branch branch;
    private final ChangeList changes;
    private final Staging staging;
    private final BranchView view;
    private final boolean wholeDirectories;

    /**
     * On this session.
     *
     * @param wholeDirectories whether a directory that is made in the transaction appears with all that was stored in it
     *     ({@code publishMode} DIRECTORY)
     */
    public BranchFiles(FtpSession session, Transactions transactions, Branch branch, boolean wholeDirectories) {
        this.session = session;
        this.branch = branch;
        this.changes = branch.changes();
        this.staging = new Staging(session, transactions.journal(), branch);
        this.view = new BranchView(session, changes);
        this.wholeDirectories = wholeDirectories;
    }

    @Override
    public TransferResult store(String path, InputStream content) throws FtpFailure {
        Target target = target(path);
        return stored(target, staging.store(target.hidden(), path, content));
    }

    @Override
    public TransferResult store(String path, Path source) throws FtpFailure {
        Target target = target(path);
        return stored(target, staging.store(target.hidden(), path, source));
    }

    private TransferResult stored(Target target, TransferResult result) {
        publish(target, result.bytes(), Optional.empty());
        return result;
    }

    private void publish(Target target, long bytes, Optional<Identity> replaced) {
        if (!target.isPrivate()) {
            changes.clear(target.path());
            changes.add(staging.publication(target.hidden(), target.path(), bytes, replaced));
        }
    }

    /** Where the content of a path is stored until the commit. */
    private Target target(String path) throws FtpFailure {
        requireOpen();
        String canonical = Paths.canonical(session, path);
        String parent = Paths.parent(canonical);
        Location directory = changes.view().locate(parent);
        if (directory == Location.ABSENT) {
            throw notFound(parent);
        }
        Optional<String> own = changes.privatePlace(canonical);
        return own.isPresent()
                ? new Target(canonical, own.get(), true)
                : new Target(canonical, staging.name(stagingDirectory(parent)), false);
    }

    /** The nearest directory that is there now, and stays where it is. */
    private String stagingDirectory(String directory) {
        String nearest = directory;
        while (!nearest.isEmpty() && !nearest.equals("/") && !changes.view().isUntouched(nearest)) {
            nearest = Paths.parent(nearest);
        }
        return nearest;
    }

    private void requireOpen() throws FtpFailure {
        if (branch.state() != BranchState.ACTIVE) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "the transaction takes no more changes: it is " + branch.state()
                            + (branch.state() == BranchState.ROLLBACK_ONLY
                                    ? ", since " + branch.whyRollbackOnly()
                                    : ""));
        }
    }

    @Override
    public List<TransferResult> storeAll(Map<String, Path> files) throws FtpFailure {
        List<Target> targets = new ArrayList<>();
        Map<String, Path> staged = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Target target = target(file.getKey());
            targets.add(target);
            staged.put(target.hidden(), file.getValue());
        }
        List<TransferResult> results = new ArrayList<>();
        try {
            new ManyFiles(session).store(staged, result -> {
                publish(targets.get(results.size()), result.bytes(), Optional.empty());
                results.add(result);
            });
            return results;
        } catch (FtpFailure e) {
            targets.subList(results.size(), targets.size()).forEach(target -> changes.discard(target.hidden()));
            throw e;
        }
    }

    /** There is nothing to go on with: an earlier transaction has taken back what it had staged. */
    @Override
    public TransferResult resumeStore(String path, Path source) throws FtpFailure {
        return store(path, source);
    }

    @Override
    public TransferResult append(String path, InputStream content) throws FtpFailure {
        requireOpen();
        String canonical = Paths.canonical(session, path);
        Optional<String> own = changes.privatePlace(canonical);
        if (own.isPresent()) {
            return staging.append(own.get(), path, content);
        }
        Optional<ListingEntry> present = view.find(canonical);
        return present.isPresent() ? appended(canonical, present.get(), content) : store(path, content);
    }

    /** To a copy: the file itself must stay as it is until the commit. */
    private TransferResult appended(String canonical, ListingEntry present, InputStream content) throws FtpFailure {
        Optional<Publish> staged = changes.publicationOf(canonical);
        if (staged.isPresent()) {
            TransferResult result = staging.append(staged.get().staged(), canonical, content);
            changes.grow(staged.get(), result.bytes());
            return result;
        }
        Target target = target(canonical);
        long before = copy(canonical, target);
        TransferResult result = staging.append(target.hidden(), canonical, content);
        publish(target, before + result.bytes(), Optional.of(Identity.of(present)));
        return result;
    }

    private long copy(String canonical, Target target) throws FtpFailure {
        try {
            Path copy = Files.createTempFile("ftp-ra-append", null);
            try {
                new LocalFiles(new FileTransfers(session)).retrieve(view.place(canonical), copy);
                return staging.store(target.hidden(), canonical, copy).bytes();
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT, "no local copy of '" + canonical + "' can be made to append to", e);
        }
    }

    @Override
    public TransferResult append(String path, Path source) throws FtpFailure {
        if (Files.isDirectory(source)) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "cannot read " + source + ": it is a directory");
        }
        try (InputStream content = Files.newInputStream(source)) {
            return append(path, content);
        } catch (FtpFailure e) {
            throw e;
        } catch (IOException e) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "cannot read " + source, e);
        }
    }

    @Override
    public Upload openStore(String path) throws FtpFailure {
        Target target = target(path);
        UploadStream stream = staging.open(target.hidden(), path);
        branch.uploadOpened();
        return new BranchUpload(target, stream);
    }

    @Override
    public TransferResult retrieve(String path, OutputStream target) throws FtpFailure {
        return new FileTransfers(session).retrieve(view.place(canonical(path)), target);
    }

    @Override
    public TransferResult retrieve(String path, Path target) throws FtpFailure {
        return new LocalFiles(new FileTransfers(session)).retrieve(view.place(canonical(path)), target);
    }

    @Override
    public List<TransferResult> retrieveAll(Map<String, Path> files) throws FtpFailure {
        Map<String, Path> places = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            places.put(view.place(canonical(file.getKey())), file.getValue());
        }
        return new ManyFiles(session).retrieve(places);
    }

    @Override
    public TransferResult resumeRetrieve(String path, Path target) throws FtpFailure {
        return new Resumption(session).retrieve(view.place(canonical(path)), target);
    }

    @Override
    public DownloadStream openRetrieve(String path) throws FtpFailure {
        return new FileTransfers(session).openRetrieve(view.place(canonical(path)));
    }

    private String canonical(String path) throws FtpFailure {
        return Paths.canonical(session, path);
    }

    @Override
    public Entries list(String directory) throws FtpFailure {
        return view.list(canonical(directory));
    }

    @Override
    public Optional<ListingEntry> find(String path) throws FtpFailure {
        return view.find(canonical(path));
    }

    @Override
    public void delete(String path) throws FtpFailure {
        requireOpen();
        String canonical = canonical(path);
        ListingEntry entry = require(canonical);
        if (entry.type() == ListingEntry.Type.DIRECTORY) {
            throw FtpFailure.of(Kind.REFUSED, "path '" + path + "' is a directory; removeDirectory removes it");
        }
        Optional<String> own = changes.privatePlace(canonical);
        if (own.isPresent()) {
            new FileCommands(session).delete(own.get());
        } else if (changes.clear(canonical).isEmpty()) {
            changes.add(deletion(canonical, entry));
        } else {
            deleteCovered(canonical);
        }
    }

    private Delete deletion(String canonical, ListingEntry entry) {
        return new Delete(canonical, Identity.of(entry), branch.names().old(Paths.parent(canonical)));
    }

    /** What the branch had brought to this path would have replaced a file. */
    private void deleteCovered(String canonical) throws FtpFailure {
        Optional<ListingEntry> covered = view.find(canonical);
        if (covered.filter(entry -> entry.type() != ListingEntry.Type.DIRECTORY).isPresent()) {
            changes.add(deletion(canonical, covered.get()));
        }
    }

    private ListingEntry require(String canonical) throws FtpFailure {
        return view.find(canonical).orElseThrow(() -> notFound(canonical));
    }

    private static FtpFailure notFound(String path) {
        return FtpFailure.of(
                Kind.NOT_FOUND, "path '" + path + "': there is no such file or directory in this transaction");
    }

    @Override
    public void rename(String from, String to) throws FtpFailure {
        requireOpen();
        String source = canonical(from);
        String target = canonical(to);
        ListingEntry entry = require(source);
        requireMovable(source, entry);
        requireTarget(target);
        if (source.equals(target)) {
            return;
        }
        if (changes.privatePlace(source).isPresent()
                || changes.privatePlace(target).isPresent()) {
            renameInPrivate(source, target);
        } else {
            renameLater(source, target, entry);
        }
    }

    private void requireMovable(String source, ListingEntry entry) throws FtpFailure {
        if (entry.type() == ListingEntry.Type.DIRECTORY && changes.view().isChangedBelow(source)) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "directory '" + source + "' cannot be renamed in the transaction that has changed what is in it");
        }
    }

    private void requireTarget(String target) throws FtpFailure {
        String parent = Paths.parent(target);
        if (!parent.isEmpty() && !parent.equals("/")) {
            require(parent);
        }
        if (view.find(target)
                .filter(entry -> entry.type() == ListingEntry.Type.DIRECTORY)
                .isPresent()) {
            throw FtpFailure.of(Kind.REFUSED, "path '" + target + "' is a directory, which a rename does not replace");
        }
    }

    private void renameInPrivate(String source, String target) throws FtpFailure {
        Optional<String> from = changes.privatePlace(source);
        Optional<String> to = changes.privatePlace(target);
        if (from.isEmpty() || to.isEmpty()) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "'" + source + "' cannot be renamed to '" + target
                            + "': one of them is in a directory that appears as a"
                            + " whole when the transaction commits (publishMode DIRECTORY), and the other is not");
        }
        new FileCommands(session).rename(from.get(), to.get());
    }

    private void renameLater(String source, String target, ListingEntry entry) throws FtpFailure {
        changes.clear(target);
        String aside = branch.names().old(Paths.parent(target));
        Optional<Arrival> arrival = changes.take(source);
        if (arrival.isPresent()) {
            deleteCovered(source);
        }
        if (arrival.isPresent() && arrival.get() instanceof Publish publish) {
            changes.add(publish.to(target, aside));
        } else if (arrival.isPresent() && arrival.get() instanceof Rename earlier) {
            changes.add(earlier.to(target, aside));
        } else {
            String old = branch.names().old(Paths.parent(source));
            changes.add(new Rename(source, target, Identity.of(entry), old, aside));
        }
    }

    @Override
    public void createDirectory(String path) throws FtpFailure {
        requireOpen();
        String canonical = canonical(path);
        if (view.find(canonical).isPresent()) {
            throw FtpFailure.of(Kind.REFUSED, "path '" + path + "' is there already");
        }
        String parent = Paths.parent(canonical);
        if (!parent.isEmpty() && !parent.equals("/")) {
            require(parent);
        }
        Optional<String> own = changes.privatePlace(canonical);
        if (own.isPresent()) {
            new FileCommands(session).createDirectory(own.get());
        } else if (wholeDirectories) {
            createHidden(canonical, parent);
        } else {
            changes.add(new Change.MakeDirectory(canonical));
        }
    }

    private void createHidden(String canonical, String parent) throws FtpFailure {
        String hidden = staging.name(stagingDirectory(parent));
        changes.discard(hidden);
        new FileCommands(session).createDirectory(hidden);
        changes.keep(hidden);
        changes.add(new Publish(hidden, canonical, branch.names().old(parent), -1, true, Optional.empty()));
    }

    @Override
    public void removeDirectory(String path) throws FtpFailure {
        requireOpen();
        String canonical = canonical(path);
        ListingEntry entry = require(canonical);
        if (entry.type() != ListingEntry.Type.DIRECTORY) {
            throw FtpFailure.of(Kind.REFUSED, "path '" + path + "' is no directory");
        }
        requireEmpty(canonical);
        Optional<String> own = changes.privatePlace(canonical);
        if (own.isPresent() && changes.publicationOf(canonical).isEmpty()) {
            new FileCommands(session).removeDirectory(own.get());
        } else if (!changes.takeBackDirectory(canonical)
                && changes.clear(canonical).isEmpty()) {
            changes.add(new Change.RemoveDirectory(canonical));
        }
    }

    private void requireEmpty(String canonical) throws FtpFailure {
        Entries entries = view.list(canonical);
        Optional<ListingEntry> first = entries.next();
        entries.close();
        if (first.isPresent()) {
            throw FtpFailure.of(
                    Kind.REFUSED,
                    "directory '" + canonical + "' is not empty: it has '"
                            + first.get().name() + "' in it");
        }
    }

    /**
     * Where something is stored until the commit.
     *
     * @param path its name from then on
     * @param hidden its place until then
     * @param isPrivate whether that is in a directory that is published as a whole
     */
    private record Target(String path, String hidden, boolean isPrivate) {}

    private final class BranchUpload implements Upload {

        private final Target target;
        private final UploadStream stream;
        private boolean over;

        BranchUpload(Target target, UploadStream stream) {
            this.target = target;
            this.stream = stream;
        }

        @Override
        public UploadStream stream() {
            return stream;
        }

        @Override
        public void complete() {
            if (!over) {
                over = true;
                branch.uploadEnded();
                publish(target, stream.result().bytes(), Optional.empty());
            }
        }

        @Override
        public void abandon() {
            if (!over) {
                over = true;
                branch.uploadEnded();
                changes.discard(target.hidden());
            }
        }
    }
}
