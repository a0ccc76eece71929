package org.ftpra.adapter.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an activation stands. A snapshot; it holds no secret.
 *
 * @param node which adapter it belongs to: the owner of its claims
 * @param activation what the container calls it
 * @param server host and port
 * @param user who is logged in there
 * @param directories where it looks
 * @param state what it does
 * @param search what its listings have found
 * @param files what became of the files
 * @param serverBackoff for how long the server is left alone after its last failure; zero if it has not failed
 * @param beanBackoff for how long the container is left alone after it last gave no bean; zero if it has given one
 * @param problems what does not work now; empty if all is well
 */
public record InboxReport(
        String node,
        String activation,
        String server,
        String user,
        List<String> directories,
        State state,
        Search search,
        Files files,
        Duration serverBackoff,
        Duration beanBackoff,
        List<Problem> problems) {

    /** What an activation does. */
    public enum State {
        /** Looks for files, and has them delivered. */
        OPEN,
        /** Begins nothing, until it is told to go on. */
        PAUSED,
        /** Begins nothing more, and waits for what was begun. */
        CLOSING
    }

    /** What may not work. */
    public enum Subject {
        /** The server cannot be reached, or refuses to be looked through. */
        SERVER,
        /** One of the directories cannot be listed. */
        DIRECTORY,
        /** A file is left alone for its name. */
        NAME,
        /** A file cannot be made ours. */
        CLAIM,
        /** The container gives no bean. */
        BEAN
    }

    /**
     * What does not work.
     *
     * @param text why
     * @param since when it was noticed first
     */
    public record Problem(Subject subject, String text, Instant since) {}

    /**
     * What the listings have found.
     *
     * @param listings how often all directories were listed
     * @param lastPoll when that last ended; empty if it never did
     * @param listingTime how long the last one took
     * @param candidates how many files the last one found to be delivered
     */
    public record Search(long listings, Optional<Instant> lastPoll, Duration listingTime, int candidates) {}

    /**
     * What became of the files, since the activation.
     *
     * @param ready how many are delivered as soon as a bean is free
     * @param waiting how many wait for the time of their next attempt
     * @param inFlight how many are with a bean
     * @param undecided how many were with a bean whose transaction is not decided
     * @param delivered how many the beans have taken
     * @param retried how many attempts have failed, with another to come
     * @param deadLettered how many are in the dead-letter directory, or were refused by a bean
     */
    public record Files(
            int ready, int waiting, int inFlight, int undecided, long delivered, long retried, long deadLettered) {}
}
