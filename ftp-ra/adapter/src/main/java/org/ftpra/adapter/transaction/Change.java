package org.ftpra.adapter.transaction;

import java.util.Optional;

/** One thing that a branch does to the server when it commits. Paths are canonical. */
sealed interface Change
        permits Change.Arrival, Change.Delete, Change.MakeDirectory, Change.RemoveDirectory, Consumption {

    /** Which path it is about, as an application sees it. */
    String path();

    /** A change that brings something to its path. */
    sealed interface Arrival extends Change permits Publish, Rename {

        /** Where it lies until then. */
        String source();
    }

    /**
     * Gives a staged file, or a staged directory, its name.
     *
     * @param staged its hidden name
     * @param path its name from then on
     * @param aside where a file that had this name is put, on a server that does not replace it
     * @param size bytes that it must have, or -1 where that is not known
     * @param directory whether it is a directory with what was stored in it
     * @param replaced what the file of this name must still be, if it matters: what was appended to
     */
    record Publish(String staged, String path, String aside, long size, boolean directory, Optional<Identity> replaced)
            implements Arrival {

        @Override
        public String source() {
            return staged;
        }

        Publish to(String otherPath, String otherAside) {
            return new Publish(staged, otherPath, otherAside, size, directory, Optional.empty());
        }
    }

    /**
     * Deletes a file.
     *
     * @param path its name
     * @param identity what it was when the application deleted it
     * @param old its hidden name from the decision to its deletion
     */
    record Delete(String path, Identity identity, String old) implements Change {}

    /**
     * Renames a file or directory.
     *
     * @param from its name
     * @param path its name from then on
     * @param identity what it was when the application renamed it
     * @param old its hidden name on the way
     * @param aside where a file that had the new name is put, on a server that does not replace it
     */
    record Rename(String from, String path, Identity identity, String old, String aside) implements Arrival {

        @Override
        public String source() {
            return from;
        }

        Rename to(String otherPath, String otherAside) {
            return new Rename(from, otherPath, identity, old, otherAside);
        }
    }

    /** Makes a directory. */
    record MakeDirectory(String path) implements Change {}

    /** Removes an empty directory. */
    record RemoveDirectory(String path) implements Change {}
}
