package org.ftpra.adapter.transaction;

import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.ListingEntry;

/** Directories that a branch makes and removes, when it commits. Confined to the session's user. */
final class BranchDirectories {

    private final BranchSite site;
    private final Staging staging;
    private final boolean whole;

    /**
     * Of a branch.
     *
     * @param whole whether a directory that is made appears with all that was stored in it
     */
    BranchDirectories(BranchSite site, Staging staging, boolean whole) {
        this.site = site;
        this.staging = staging;
        this.whole = whole;
    }

    void create(String path) throws FtpFailure {
        site.requireOpen();
        String canonical = site.canonical(path);
        if (site.view().find(canonical).isPresent()) {
            throw FtpFailure.of(Kind.REFUSED, "path '" + path + "' is there already");
        }
        String parent = Paths.parent(canonical);
        site.requireDirectory(parent);
        Optional<String> own = site.changes().privatePlace(canonical);
        if (own.isPresent()) {
            site.commands().createDirectory(own.get());
        } else if (whole) {
            createHidden(canonical, parent);
        } else {
            site.changes().add(new Change.MakeDirectory(canonical));
        }
    }

    private void createHidden(String canonical, String parent) throws FtpFailure {
        String hidden = staging.name(site.stagingDirectory(parent));
        site.changes().discard(hidden);
        site.commands().createDirectory(hidden);
        site.changes().keep(hidden);
        site.changes()
                .add(new Publish(hidden, canonical, site.branch().names().old(parent), -1, true, Optional.empty()));
    }

    void remove(String path) throws FtpFailure {
        site.requireOpen();
        String canonical = site.canonical(path);
        ListingEntry entry = site.require(canonical);
        if (entry.type() != ListingEntry.Type.DIRECTORY) {
            throw FtpFailure.of(Kind.REFUSED, "path '" + path + "' is no directory");
        }
        requireEmpty(canonical);
        Optional<String> own = site.changes().privatePlace(canonical);
        if (own.isPresent() && site.changes().publicationOf(canonical).isEmpty()) {
            site.commands().removeDirectory(own.get());
        } else if (!site.changes().takeBackDirectory(canonical)
                && site.changes().clear(canonical).isEmpty()) {
            site.changes().add(new Change.RemoveDirectory(canonical));
        }
    }

    private void requireEmpty(String canonical) throws FtpFailure {
        RemoteFiles.Entries entries = site.view().list(canonical);
        Optional<ListingEntry> first = entries.next();
        entries.close();
        if (first.isPresent()) {
            throw FtpFailure.of(
                    Kind.REFUSED,
                    "directory '" + canonical + "' is not empty: it has '"
                            + first.get().name() + "' in it");
        }
    }
}
