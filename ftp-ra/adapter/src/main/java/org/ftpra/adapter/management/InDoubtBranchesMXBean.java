package org.ftpra.adapter.management;

import java.util.List;

/**
 * The branches in doubt of one journal, and the journal itself; object name {@code org.ftpra:type=InDoubtBranches,node=...}.
 * What cannot be done is an {@link IllegalStateException} that says why; the branch is then as {@link #show} tells.
 */
public interface InDoubtBranchesMXBean {

    /**
     * Promised, decided and not carried out, or ended otherwise than decided; of what transaction managers have forgotten, the
     * last 1,000 of 30 days.
     */
    List<InDoubtBranch> getBranches();

    /** One of them. */
    InDoubtBranch show(String id);

    /** Carries out now what is decided. */
    void retry(String id);

    /** Decides and carries out a prepared branch; tries the rest of a heuristic one again. */
    void commit(String id);

    /** Takes back a prepared branch, or a heuristic one that has changed nothing. */
    void rollBack(String id);

    /** Lists a heuristic branch no more, or one that a transaction manager has forgotten. */
    void forget(String id);

    /** OPEN, FAILED or CLOSED. */
    String getJournalState();

    /** Why it has failed; empty if it has not. */
    String getJournalFailure();

    /** Its directory. */
    String getJournalPlace();

    /** Records taken since it was opened. */
    long getJournalRecords();

    /** Forced writes since it was opened. */
    long getJournalForces();

    /** Bytes in its files. */
    long getJournalBytes();
}
