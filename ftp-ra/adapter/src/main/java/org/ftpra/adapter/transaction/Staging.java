package org.ftpra.adapter.transaction;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.transfer.Behind;
import org.ftpra.engine.transfer.FileTransfers;
import org.ftpra.engine.transfer.LocalFiles;
import org.ftpra.engine.transfer.RunningHash;
import org.ftpra.engine.transfer.TransferResult;
import org.ftpra.engine.transfer.TransferResult.Verification;
import org.ftpra.engine.transfer.UploadStream;

/** Stores content under hidden names of a branch, each noted in the journal before it is used. Confined to its user. */
final class Staging {

    private static final long UNKNOWN_SIZE = -1;

    private final FtpSession session;
    private final BranchJournal journal;
    private final Branch branch;
    private final boolean named;

    private Staging(FtpSession session, BranchJournal journal, Branch branch, boolean named) {
        this.session = session;
        this.journal = journal;
        this.branch = branch;
        this.named = named;
    }

    /** Of what gets its name by a commit: behind an upload, the server is asked whether that name is free. */
    static Staging inTransaction(FtpSession session, BranchJournal journal, Branch branch) {
        return new Staging(session, journal, branch, true);
    }

    /** Of what gets its name within the same call. */
    static Staging alone(FtpSession session, BranchJournal journal, Branch branch) {
        return new Staging(session, journal, branch, false);
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
        return kept(hidden, path, () -> begun(hidden, path).store(hidden, content));
    }

    TransferResult store(String hidden, String path, Path source) throws FtpFailure {
        return kept(hidden, path, () -> new LocalFiles(begun(hidden, path)).store(hidden, source));
    }

    TransferResult append(String hidden, String path, InputStream content) throws FtpFailure {
        return kept(hidden, path, () -> FileTransfers.unproved(session)
                .hashed(branch.hashes().goOn(hidden, session))
                .append(hidden, content));
    }

    UploadStream open(String hidden, String path) throws FtpFailure {
        return kept(hidden, path, () -> begun(hidden, path).openStore(hidden));
    }

    private FileTransfers begun(String hidden, String path) throws FtpFailure {
        FileTransfers transfers = session.answersBehindUploads() ? proved(path) : FileTransfers.unproved(session);
        return transfers.hashed(hash(hidden));
    }

    private FileTransfers proved(String path) throws FtpFailure {
        FileTransfers transfers = new FileTransfers(session);
        return named ? transfers.asking(whetherFree(path)) : transfers;
    }

    private Behind whetherFree(String path) throws FtpFailure {
        String canonical = Paths.canonical(session, path);
        return new Behind(Command.of("SIZE", canonical), answer -> {
            if (answer.isPermanentRefusal()) {
                branch.told().free(canonical, now());
            }
        });
    }

    /** Notes the size of what was stored now, if the server has told it. */
    void told(String hidden, TransferResult result) {
        if (result.verification() == Verification.SIZE) {
            branch.told().size(hidden, result.bytes(), now());
        }
    }

    private long now() {
        return session.settings().ticker().nanos();
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
