package org.ftpra.adapter.transaction;

import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.transaction.Consumption.Archive;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.ListingEntry;
import org.ftpra.engine.session.FtpSession;

/**
 * Gives what was delivered the name that only its branch gives, and back. The server's own renaming decides between a slow owner
 * and a node that has taken the file over. Confined to its caller.
 */
final class Fence {

    private final FtpSession session;
    private final RemoteState server;
    private final Branch branch;

    Fence(FtpSession session, Branch branch) {
        this.session = session;
        this.server = new RemoteState(session);
        this.branch = branch;
    }

    /** Puts up the fence around each file; what speaks against it, in a sentence. */
    Optional<String> objection() throws FtpFailure {
        for (Consumption file : files()) {
            Optional<String> objection = file.archive().isPresent() ? place(file) : Optional.empty();
            objection = objection.isPresent() ? objection : taken(file);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private List<Consumption> files() {
        return branch.changes().all().stream()
                .filter(Consumption.class::isInstance)
                .map(Consumption.class::cast)
                .toList();
    }

    /** The name in the archive is settled here, and written into the journal with the promise. */
    private Optional<String> place(Consumption file) throws FtpFailure {
        Archive archive = file.archive().orElseThrow();
        Optional<ListingEntry> present = server.find(archive.path());
        if (present.isEmpty()) {
            return missing(Paths.parent(archive.path()));
        }
        if (archive.spare().isPresent()) {
            branch.changes().replace(file, file.to(archive.spared()));
            return Optional.empty();
        }
        boolean directory = present.get().type() == ListingEntry.Type.DIRECTORY;
        return archive.refused() || directory
                ? Optional.of("'" + archive.path() + "' is there already")
                : Optional.empty();
    }

    /** Makes the directory, and those above it, where they are not there; what speaks against that. */
    private Optional<String> missing(String directory) throws FtpFailure {
        if (directory.isEmpty() || directory.equals("/") || server.isDirectory(directory)) {
            return Optional.empty();
        }
        Optional<String> above = missing(Paths.parent(directory));
        if (above.isPresent() || server.makeDirectory(directory).isCompletion() || server.isDirectory(directory)) {
            // Another may have made it at the same moment.
            return above;
        }
        return Optional.of("there is no directory '" + directory + "', and it cannot be made");
    }

    /** A claim that is gone may have its new name by an earlier try whose answer was lost. */
    private Optional<String> taken(Consumption file) throws FtpFailure {
        branch.progress().fenced();
        try {
            server.files().rename(file.claim(), file.fenced());
            return Optional.empty();
        } catch (FtpFailure e) {
            if (Outage.isOne(e) || !session.isUsable()) {
                throw e;
            }
            return server.exists(file.fenced())
                    ? Optional.empty()
                    : Optional.of("'" + file.path() + "' is not ours any more: " + e.getMessage());
        }
    }

    /** Takes the fence away: each file has its claim's name again. */
    void remove() throws FtpFailure {
        for (Consumption file : files()) {
            if (server.exists(file.fenced())) {
                server.files().rename(file.fenced(), file.claim());
            }
        }
    }
}
