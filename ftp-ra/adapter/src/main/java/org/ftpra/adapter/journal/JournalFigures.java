package org.ftpra.adapter.journal;

/**
 * How a journal is. A snapshot.
 *
 * @param state whether it takes records
 * @param failure why it has failed; empty if it has not
 * @param place the directory
 * @param node whose it is
 * @param open keys that have not ended
 * @param ended keys that have ended and are kept
 * @param fileBytes bytes in its files
 * @param liveBytes bytes in its files that are needed
 * @param records records taken since opening
 * @param forces forced writes since opening, those for the files themselves included
 * @param compactions how often the files were written anew since opening
 */
public record JournalFigures(
        JournalState state,
        String failure,
        String place,
        NodeId node,
        int open,
        int ended,
        long fileBytes,
        long liveBytes,
        long records,
        long forces,
        long compactions) {}
