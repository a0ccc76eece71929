package org.ftpra.adapter.transaction;

import java.util.Optional;

/**
 * Takes a file out of its directory that was delivered: with the commit it is deleted, or becomes another; with a rollback it
 * stays. At the vote its claim is renamed to a name that only this branch gives: whoever has taken the file over meanwhile has
 * taken the claim, and the vote fails. Immutable.
 *
 * @param path its name before it was claimed; nothing of ours has this name any more
 * @param claim its hidden name while it is delivered
 * @param fenced its hidden name from the vote on
 * @param inner its own name, where the hidden ones are those of a directory in which it lies: it was too long to be a part of them
 * @param marker the hidden name of a marker file that goes with it
 * @param archive where it goes; if nowhere, it is deleted
 */
public record Consumption(
        String path,
        String claim,
        String fenced,
        Optional<String> inner,
        Optional<String> marker,
        Optional<Archive> archive)
        implements Change {

    /** Where the content lies from the vote on. */
    String content() {
        return inner.map(name -> Paths.child(fenced, name)).orElse(fenced);
    }

    Consumption to(Archive other) {
        return new Consumption(path, claim, fenced, inner, marker, Optional.of(other));
    }

    /**
     * What a file becomes.
     *
     * @param path its name there
     * @param spare its name there if the first is taken; if there is none, a file that is there is replaced
     * @param refused whether the vote fails if the name is taken
     */
    public record Archive(String path, Optional<String> spare, boolean refused) {

        Archive spared() {
            return new Archive(spare.orElse(path), Optional.empty(), false);
        }
    }
}
