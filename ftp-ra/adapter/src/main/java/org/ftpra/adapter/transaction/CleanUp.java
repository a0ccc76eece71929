package org.ftpra.adapter.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FtpSession;

/** Removes hidden names of a branch that nobody needs any more. What is not there is no error. Confined to its caller. */
final class CleanUp {

    private final FtpSession session;
    private final RemoteState server;

    CleanUp(FtpSession session) {
        this.session = session;
        this.server = new RemoteState(session);
    }

    /** All that a branch has staged. */
    void removeAll(Branch branch) throws FtpFailure {
        for (Change change : branch.changes().all()) {
            if (change instanceof Publish publish && publish.directory()) {
                removeTree(publish.staged());
            } else if (change instanceof Publish publish) {
                server.deleteIfPresent(publish.staged());
            }
        }
        remove(branch.changes().discarded());
        if (branch.progress().mayBeFenced()) {
            new Fence(session, branch).remove();
        }
    }

    /** These, be they files or directories. */
    void remove(List<String> hidden) throws FtpFailure {
        for (String name : hidden) {
            if (server.isDirectory(name)) {
                removeTree(name);
            } else {
                server.deleteIfPresent(name);
            }
        }
    }

    private void removeTree(String directory) throws FtpFailure {
        if (!server.exists(directory)) {
            return;
        }
        for (ListingEntry entry : entries(directory)) {
            String path = Paths.child(directory, entry.name());
            if (entry.type() == ListingEntry.Type.DIRECTORY) {
                removeTree(path);
            } else {
                server.deleteIfPresent(path);
            }
        }
        server.removeDirectory(directory);
    }

    private List<ListingEntry> entries(String directory) throws FtpFailure {
        List<ListingEntry> entries = new ArrayList<>();
        try (Listing listing = new Directory(session).list(directory)) {
            for (Optional<ListingEntry> e = listing.next(); e.isPresent(); e = listing.next()) {
                entries.add(e.get());
            }
        }
        return entries;
    }
}
