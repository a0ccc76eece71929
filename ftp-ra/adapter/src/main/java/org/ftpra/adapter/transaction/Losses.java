package org.ftpra.adapter.transaction;

import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.adapter.transaction.Change.Rename;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.ListingEntry;

/** Looks on the server for what a branch needs, before an operator's word is carried out. Confined to its caller. */
final class Losses {

    private final RemoteState server;

    Losses(RemoteState server) {
        this.server = server;
    }

    /**
     * What is neither hidden nor in its place, in a sentence.
     *
     * @param decided whether a file may be in its place already
     */
    Optional<String> of(Branch branch, boolean decided) throws FtpFailure {
        for (Change change : branch.changes().all()) {
            if (change instanceof Publish publish && isLost(publish, decided)) {
                return Optional.of("'" + publish.staged() + "', which was to become '" + publish.path()
                        + "', is gone; forget the branch when its data has been seen to");
            }
        }
        return Optional.empty();
    }

    private boolean isLost(Publish publish, boolean decided) throws FtpFailure {
        return !server.exists(publish.staged()) && !(decided && isInPlace(publish));
    }

    private boolean isInPlace(Publish publish) throws FtpFailure {
        Optional<ListingEntry> there = server.find(publish.path());
        return there.filter(entry -> publish.directory() || publish.size() < 0 || entry.size() == publish.size())
                .isPresent();
    }

    /** What was moved out of the way, in a sentence. */
    Optional<String> asideOf(Branch branch) throws FtpFailure {
        for (Change change : branch.changes().all()) {
            Optional<String> aside = aside(change);
            if (aside.isPresent() && server.exists(aside.get())) {
                return Optional.of("the former content of '" + change.path() + "' lies under '" + aside.get() + "'");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> aside(Change change) {
        if (change instanceof Publish publish) {
            return Optional.of(publish.aside());
        }
        return change instanceof Rename rename ? Optional.of(rename.aside()) : Optional.empty();
    }
}
