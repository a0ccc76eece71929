package org.ftpra.adapter.transaction;

import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Arrival;
import org.ftpra.adapter.transaction.Change.Delete;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.adapter.transaction.Change.Rename;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.ListingEntry;

/** Files that a branch deletes and renames, when it commits. Confined to the session's user. */
final class BranchMoves {

    private final BranchSite site;

    BranchMoves(BranchSite site) {
        this.site = site;
    }

    void delete(String path) throws FtpFailure {
        site.requireOpen();
        String canonical = site.canonical(path);
        ListingEntry entry = site.require(canonical);
        if (entry.type() == ListingEntry.Type.DIRECTORY) {
            throw FtpFailure.of(Kind.REFUSED, "path '" + path + "' is a directory; removeDirectory removes it");
        }
        Optional<String> own = site.changes().privatePlace(canonical);
        if (own.isPresent()) {
            site.commands().delete(own.get());
            site.branch().hashes().deleted(own.get());
        } else if (site.changes().clear(canonical).isEmpty()) {
            site.changes().add(deletion(canonical, entry));
        } else {
            deleteCovered(canonical);
        }
    }

    private Delete deletion(String canonical, ListingEntry entry) {
        return new Delete(canonical, Identity.of(entry), site.branch().names().old(Paths.parent(canonical)));
    }

    /** What the branch had brought to this path would have replaced a file. */
    private void deleteCovered(String canonical) throws FtpFailure {
        Optional<ListingEntry> covered = site.view().find(canonical);
        if (covered.filter(entry -> entry.type() != ListingEntry.Type.DIRECTORY).isPresent()) {
            site.changes().add(deletion(canonical, covered.get()));
        }
    }

    void rename(String from, String to) throws FtpFailure {
        site.requireOpen();
        String source = site.canonical(from);
        String target = site.canonical(to);
        ListingEntry entry = site.require(source);
        requireMovable(source, entry);
        requireTarget(target);
        if (source.equals(target)) {
            return;
        }
        if (site.changes().privatePlace(source).isPresent()
                || site.changes().privatePlace(target).isPresent()) {
            renameInPrivate(source, target);
        } else {
            renameLater(source, target, entry);
        }
    }

    private void requireMovable(String source, ListingEntry entry) throws FtpFailure {
        if (entry.type() == ListingEntry.Type.DIRECTORY && site.changes().view().isChangedBelow(source)) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "directory '" + source + "' cannot be renamed in the transaction that has changed what is in it");
        }
    }

    private void requireTarget(String target) throws FtpFailure {
        site.requireDirectory(Paths.parent(target));
        if (site.view()
                .find(target)
                .filter(entry -> entry.type() == ListingEntry.Type.DIRECTORY)
                .isPresent()) {
            throw FtpFailure.of(Kind.REFUSED, "path '" + target + "' is a directory, which a rename does not replace");
        }
    }

    private void renameInPrivate(String source, String target) throws FtpFailure {
        Optional<String> from = site.changes().privatePlace(source);
        Optional<String> to = site.changes().privatePlace(target);
        if (from.isEmpty() || to.isEmpty()) {
            throw FtpFailure.of(
                    Kind.INVALID_ARGUMENT,
                    "'" + source + "' cannot be renamed to '" + target
                            + "': one of them is in a directory that appears as a"
                            + " whole when the transaction commits (publishMode DIRECTORY), and the other is not");
        }
        site.commands().rename(from.get(), to.get());
        site.branch().hashes().renamed(from.get(), to.get());
    }

    private void renameLater(String source, String target, ListingEntry entry) throws FtpFailure {
        site.changes().clear(target);
        String aside = site.branch().names().old(Paths.parent(target));
        Optional<Arrival> arrival = site.changes().take(source);
        if (arrival.isPresent()) {
            deleteCovered(source);
        }
        if (arrival.isPresent() && arrival.get() instanceof Publish publish) {
            site.changes().add(publish.to(target, aside));
        } else if (arrival.isPresent() && arrival.get() instanceof Rename earlier) {
            site.changes().add(earlier.to(target, aside));
        } else {
            String old = site.branch().names().old(Paths.parent(source));
            site.changes().add(new Rename(source, target, Identity.of(entry), old, aside));
        }
    }
}
