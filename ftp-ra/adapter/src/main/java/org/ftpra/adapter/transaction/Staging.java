package org.ftpra.adapter.transaction;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.RunningHash;
import org.ftpra.engine.transfer.TransferResult;
import org.ftpra.engine.transfer.UploadStream;

/** Stores content under hidden names of a branch, each noted in the journal before it is used. Confined to its user. */
final class Staging {

    private static final long UNKNOWN_SIZE = -1;

    private final FtpSession session;
    private final BranchJournal journal;
    private final Branch branch;

    Staging(FtpSession session, BranchJournal journal, Branch branch) {
        this.session = session;
        this.journal = journal;
        this.branch = branch;
    }

    /** A hidden name in this directory, noted. */
    String name(String directory) throws FtpFailure {
        String hidden = branch.names().part(directory);
        try {
            journal.staged(branch, hidden);
        } catch (JournalFailure e) {
            throw FtpFailure.of(Kind.REFUSED, "nothing can be staged: the journal failed", e);
        }
        return hidden;
    }

    TransferResult store(String hidden, String path, InputStream content) throws FtpFailure {
        return kept(hidden, path, () -> begun(hidden).store(hidden, content));
    }

    TransferResult store(String hidden, String path, Path source) throws FtpFailure {
        return kept(hidden, path, () -> new LocalFiles(begun(hidden)).store(hidden, source));
    }

    TransferResult append(String hidden, String path, InputStream content) throws FtpFailure {
        return kept(hidden, path, () -> FileTransfers.unproved(session)
                .hashed(branch.hashes().goOn(hidden, session))
                .append(hidden, content));
    }

    UploadStream open(String hidden, String path) throws FtpFailure {
        return kept(hidden, path, () -> begun(hidden).openStore(hidden));
    }

    private FileTransfers begun(String hidden) {
        return FileTransfers.unproved(session).hashed(hash(hidden));
    }

    /** What goes on with the bytes of a file that is stored from its first one on, and is compared by the vote. */
    Optional<RunningHash> hash(String hidden) {
        return branch.hashes().begin(hidden, session);
    }

    /** What could not be stored is not left behind longer than the branch. */
    private <T> T kept(String hidden, String path, Transfer<T> transfer) throws FtpFailure {
        try {
            T made = transfer.make();
            requireWorkable(hidden);
            return made;
        } catch (FtpFailure e) {
            branch.changes().discard(hidden);
            throw e.as(e.kind(), "store of '" + path + "'");
        } catch (RuntimeException | Error e) {
            branch.changes().discard(hidden);
            throw e;
        }
    }

    /** The transaction manager may have rolled the branch back meanwhile, and what it had staged before is removed. */
    private void requireWorkable(String hidden) throws FtpFailure {
        if (!branch.isWorkable()) {
            new RemoteState(session).deleteIfPresent(hidden);
            throw FtpFailure.of(Kind.INCOMPLETE, branch + " was ended by another thread");
        }
    }

    /** The change that gives a staged file its name. */
    Change.Publish publication(String hidden, String path, long bytes, Optional<Identity> replaced) {
        long size = session.type() == RepresentationType.IMAGE ? bytes : UNKNOWN_SIZE;
        String aside = branch.names().old(Paths.parent(path));
        return new Change.Publish(hidden, path, aside, size, false, replaced);
    }

    /** What brings bytes to the server. */
    @FunctionalInterface
    private interface Transfer<T> {
        T make() throws FtpFailure;
    }
}
