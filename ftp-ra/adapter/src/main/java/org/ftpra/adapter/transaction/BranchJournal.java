package org.ftpra.adapter.transaction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ftpra.adapter.journal.JournalFailure;
import org.ftpra.adapter.journal.JournalFigures;

/** What of a branch must outlive this process. Each method says what is on disk when it returns. Thread-safe. */
interface BranchJournal {

    /** Who writes it; a part of every hidden name. */
    String owner();

    /** That a hidden name is about to be used: written, so that it outlives the process, not a loss of power. */
    void staged(Branch branch, String hidden) throws JournalFailure;

    /** The whole branch, and that it can be committed: forced. */
    void prepared(Branch branch) throws JournalFailure;

    /** That it is to be committed: forced. */
    void decided(Branch branch) throws JournalFailure;

    /** The whole branch, and that it is to be committed, where it was not prepared: forced. */
    void decidedInOnePhase(Branch branch) throws JournalFailure;

    /** That what was in the way of this change has its hidden name: forced. */
    void moved(Branch branch, int change) throws JournalFailure;

    /** That all is done: written. If it is lost, the branch is carried out once more, which changes nothing. */
    void committed(Branch branch) throws JournalFailure;

    /** That a prepared branch is to be rolled back: forced. */
    void rolledBack(Branch branch) throws JournalFailure;

    /** That no hidden name of it is left: written. */
    void cleaned(Branch branch) throws JournalFailure;

    /** How it ended otherwise than decided: forced. */
    void heuristic(Branch branch, Heuristic outcome) throws JournalFailure;

    /** That no transaction manager wants to hear of that any more: forced. */
    void forgotten(Branch branch) throws JournalFailure;

    /** That no operator does either: forced. */
    void dismissed(Branch branch) throws JournalFailure;

    /** What transaction managers have forgotten and no operator has dismissed, the last ones, at most this many. */
    List<Branch> forgotten(int most);

    /** The branches of an earlier life that are not at their end. */
    List<Branch> unfinished();

    /** Since when the branch is promised or decided; empty if it is neither, or that is not kept. */
    Optional<Instant> since(Branch branch);

    /** Whether it was decided to commit the branch. */
    boolean isDecided(Branch branch);

    /** How the journal is, if there is one. */
    Optional<JournalFigures> figures();

    /** The branches of earlier lives that were committed, as far back as a transaction manager may ask. */
    Collection<BranchKey> committed();
}
