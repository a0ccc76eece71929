package org.ftpra.adapter.transaction;

import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;

/** What a branch works on: the server with its changes on it, and what may be done there. Confined to the session's user. */
final class BranchSite {

    private final FtpSession session;
    private final Branch branch;
    private final ChangeList changes;
    private final BranchView view;

    BranchSite(FtpSession session, Branch branch) {
        this.session = session;
        this.branch = branch;
        this.changes = branch.changes();
        this.view = new BranchView(session, changes);
    }

    FtpSession session() {
        return session;
    }

    Branch branch() {
        return branch;
    }

    ChangeList changes() {
        return changes;
    }

    BranchView view() {
        return view;
    }

    FileCommands commands() {
        return new FileCommands(session);
    }

    String canonical(String path) throws FtpFailure {
        return Paths.canonical(session, path);
    }

    /** The nearest directory that is there now, and stays where it is. */
    String stagingDirectory(String directory) {
        String nearest = directory;
        while (!nearest.isEmpty() && !nearest.equals("/") && !changes.view().isUntouched(nearest)) {
            nearest = Paths.parent(nearest);
        }
        return nearest;
    }

    void requireOpen() throws FtpFailure {
        if (branch.state() != BranchState.ACTIVE) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "the transaction takes no more changes: it is " + branch.state()
                            + (branch.state() == BranchState.ROLLBACK_ONLY
                                    ? ", since " + branch.whyRollbackOnly()
                                    : ""));
        }
    }

    ListingEntry require(String canonical) throws FtpFailure {
        return view.find(canonical).orElseThrow(() -> notFound(canonical));
    }

    static FtpFailure notFound(String path) {
        return FtpFailure.of(
                Kind.NOT_FOUND, "path '" + path + "': there is no such file or directory in this transaction");
    }

    /** The directory in which something is to appear must be there. */
    void requireDirectory(String parent) throws FtpFailure {
        if (!parent.isEmpty() && !parent.equals("/")) {
            require(parent);
        }
    }
}
