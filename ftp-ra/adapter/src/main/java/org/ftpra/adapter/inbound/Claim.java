package org.ftpra.adapter.inbound;

import java.util.Optional;
import org.ftpra.adapter.transaction.Consumption;
import org.ftpra.adapter.transaction.Consumption.Archive;
import org.ftpra.adapter.transaction.Paths;
import org.ftpra.engine.listing.ListingEntry;

/**
 * A file that is ours: it has a hidden name that tells so.
 *
 * @param file as it was listed
 * @param name the hidden name
 * @param marked whether a marker file goes with it
 */
record Claim(Candidate file, ClaimName name, boolean marked) {

    String id() {
        return name.id();
    }

    int attempt() {
        return name.attempt();
    }

    /** What is renamed when it changes hands. */
    String node() {
        return at(name.text());
    }

    /** Where its content is. */
    String content() {
        return at(name.content());
    }

    Optional<String> inner() {
        return name.isDirectory() ? Optional.of(file.name()) : Optional.empty();
    }

    /** The same file, as the server tells of it now. */
    Claim like(ListingEntry entry) {
        Candidate told =
                new Candidate(file.directory(), file.name(), entry.size(), entry.modified(), entry.precision());
        return new Claim(told, name, marked);
    }

    /** The same file under another hidden name. */
    Claim as(ClaimName other) {
        return new Claim(file, other, marked);
    }

    /** What a branch does with it. */
    Consumption consumption(String branch, Optional<Archive> archive) {
        Optional<String> marker = marked ? Optional.of(marker()) : Optional.empty();
        return new Consumption(file.path(), node(), at(name.fenced(branch).text()), inner(), marker, archive);
    }

    String marker() {
        return at(ClaimName.markerName(id()));
    }

    private String at(String other) {
        return Paths.child(file.directory(), other);
    }
}
