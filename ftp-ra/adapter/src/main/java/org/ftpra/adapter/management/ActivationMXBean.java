package org.ftpra.adapter.management;

import java.util.List;

/**
 * One activation: where it looks, what it has found, and what became of the files; object name
 * {@code org.ftpra:type=Activation,node=...,name="...",number=...}. Figures are of different moments, each right by itself.
 */
public interface ActivationMXBean {

    /** OPEN, PAUSED or CLOSING. */
    String getState();

    /** Host and port. */
    String getServer();

    /** Who is logged in there. */
    String getUser();

    /** Where it looks. */
    List<String> getDirectories();

    /** When all directories were last listed: ISO 8601 in UTC; empty if never. */
    String getLastPoll();

    /** How long that took, in milliseconds. */
    long getListingTime();

    /** How often all directories were listed. */
    long getListings();

    /** How many files the last listing found to be delivered; one batch at most for each directory. */
    int getCandidates();

    /** How many files are delivered as soon as a bean is free. */
    int getReady();

    /** How many files wait for the time of their next attempt. */
    int getWaiting();

    /** How many files are with a bean. */
    int getInFlight();

    /** How many files were with a bean whose transaction is not decided. */
    int getUndecided();

    /** How many files the beans have taken since the activation. */
    long getDelivered();

    /** How many attempts have failed since then, with another to come. */
    long getRetried();

    /** How many files went to the dead-letter directory since then. */
    long getDeadLettered();

    /** For how many milliseconds the server is left alone after its last failure; 0 if it has not failed. */
    long getServerBackoff();

    /** For how many milliseconds the container is left alone after it last gave no bean; 0 if it has given one. */
    long getBeanBackoff();

    /** What does not work now; empty if all is well. */
    List<ActivationProblem> getProblems();

    /** Begins no listing and no delivery until {@link #resume()}; what was begun goes on. Not remembered beyond this activation. */
    void pause();

    /** Goes on. */
    void resume();
}
