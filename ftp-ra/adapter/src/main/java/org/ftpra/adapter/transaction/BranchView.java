package org.ftpra.adapter.transaction;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.transaction.Location.OnServer;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Finder;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FtpSession;

/** Reads the server as a transaction sees it: with the transaction's own changes. Confined to the session's user. */
final class BranchView {

    private final FtpSession session;
    private final ChangeList changes;

    BranchView(FtpSession session, ChangeList changes) {
        this.session = session;
        this.changes = changes;
    }

    /** Where the content of a path is. */
    String place(String path) throws FtpFailure {
        Location location = changes.view().locate(path);
        if (location instanceof OnServer there) {
            return there.path();
        }
        throw FtpFailure.of(
                Kind.NOT_FOUND,
                location == Location.NEW_DIRECTORY
                        ? "path '" + path + "' is a directory that this transaction makes"
                        : "path '" + path + "': this transaction has deleted or renamed it");
    }

    Optional<ListingEntry> find(String path) throws FtpFailure {
        Location location = changes.view().locate(path);
        if (location instanceof OnServer there) {
            return new Finder(session).find(there.path()).map(entry -> named(entry, path));
        }
        return location == Location.NEW_DIRECTORY ? Optional.of(newDirectory(path)) : Optional.empty();
    }

    private static ListingEntry named(ListingEntry entry, String path) {
        String name = path.equals("/") ? path : Paths.name(path);
        return new ListingEntry(name, entry.type(), entry.size(), entry.modified(), entry.precision());
    }

    private static ListingEntry newDirectory(String path) {
        return new ListingEntry(
                Paths.name(path), ListingEntry.Type.DIRECTORY, ListingEntry.NO_SIZE, null, ListingEntry.Precision.NONE);
    }

    RemoteFiles.Entries list(String directory) throws FtpFailure {
        View view = changes.view();
        Location location = view.locate(directory);
        if (location == Location.ABSENT) {
            throw FtpFailure.of(Kind.NOT_FOUND, "path '" + directory + "': this transaction has deleted or renamed it");
        }
        List<ListingEntry> arrivals = new ArrayList<>();
        for (Change change : view.arrivalsIn(directory)) {
            find(change.path()).ifPresent(arrivals::add);
        }
        return location instanceof OnServer there
                ? new ServerEntries(view, directory, there.path(), new Directory(session).list(there.path()), arrivals)
                : new ArrivedEntries(arrivals.iterator());
    }

    private record ArrivedEntries(Iterator<ListingEntry> arrivals) implements RemoteFiles.Entries {

        @Override
        public Optional<ListingEntry> next() {
            return arrivals.hasNext() ? Optional.of(arrivals.next()) : Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static final class ServerEntries implements RemoteFiles.Entries {

        private final View view;
        private final String directory;
        private final String place;
        private final Listing listing;
        private final Iterator<ListingEntry> arrivals;

        ServerEntries(View view, String directory, String place, Listing listing, List<ListingEntry> arrivals) {
            this.view = view;
            this.directory = directory;
            this.place = place;
            this.listing = listing;
            this.arrivals = arrivals.iterator();
        }

        /** What the server has and the transaction has left alone; then what the transaction has brought. */
        @Override
        public Optional<ListingEntry> next() throws FtpFailure {
            Optional<ListingEntry> entry = listing.next();
            while (entry.filter(this::isHidden).isPresent()) {
                entry = listing.next();
            }
            return entry.isEmpty() && arrivals.hasNext() ? Optional.of(arrivals.next()) : entry;
        }

        private boolean isHidden(ListingEntry entry) {
            Location seen = view.locate(Paths.child(directory, entry.name()));
            Location here = new OnServer(Paths.child(place, entry.name()));
            return HiddenNames.isHidden(entry.name()) || !seen.equals(here);
        }

        @Override
        public void close() throws FtpFailure {
            listing.close();
        }
    }
}
