package org.ftpra.adapter.transaction;

/** Where what a transaction sees under a path really is. */
sealed interface Location {

    /** There is nothing. */
    Location ABSENT = new Absent();

    /** A directory that is made when the transaction commits. */
    Location NEW_DIRECTORY = new NewDirectory();

    /**
     * On the server, if there is such a file or directory at all.
     *
     * @param path there
     */
    record OnServer(String path) implements Location {}

    /** See {@link #ABSENT}. */
    record Absent() implements Location {}

    /** See {@link #NEW_DIRECTORY}. */
    record NewDirectory() implements Location {}
}
