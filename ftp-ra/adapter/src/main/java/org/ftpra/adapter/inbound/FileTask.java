package org.ftpra.adapter.inbound;

import java.util.Optional;

/**
 * A file that is to be delivered.
 *
 * @param file as it was listed; of one that was claimed before, what the claim tells
 * @param claim its hidden name, if it has one
 * @param attempt which one the next is
 */
record FileTask(Candidate file, Optional<ClaimName> claim, int attempt) {

    static FileTask of(Candidate file) {
        return new FileTask(file, Optional.empty(), 1);
    }

    static FileTask of(Candidate file, ClaimName claim, int attempt) {
        return new FileTask(file, Optional.of(claim), attempt);
    }

    /** The one after this attempt, of a file that keeps its name. */
    FileTask next() {
        return new FileTask(file, claim, attempt + 1);
    }

    /** By what it is known: a new file may have the name of one that was claimed. */
    String key() {
        return claim.map(ClaimName::id).orElse(file.path());
    }

    @Override
    public String toString() {
        return "'" + file.path() + "'";
    }
}
