package org.ftpra.adapter.journal;

import java.util.List;
import java.util.Optional;

/**
 * What we promised to do, durable before we promise it. Behind this interface a manifest on the FTP server can stand
 * later.
 *
 * <p>Thread-safe. No call waits longer than {@link JournalSettings#timeout()}, but for one that is itself at work on the
 * disk. A thread's interruption does no harm to the journal, and does not end a call.
 */
public interface Journal extends AutoCloseable {

    /** Who owns this journal and every name made in its name; never null, and the same as long as the journal exists. */
    NodeId node();

    /**
     * Adds a record after those added before it, from any thread. When this returns the record is with the system: the
     * death of the process does not lose it, a loss of power may; but never without those added after it.
     *
     * @throws JournalFailure if the journal cannot take it
     */
    void append(JournalRecord record) throws JournalFailure;

    /**
     * Adds a record, and returns when it and all before it are durable. Callers at the same time share one forced write.
     *
     * @throws JournalFailure if that is not certain; {@link JournalFailure#mayBeDurable()} tells whether the record may
     *     be found at the next opening nevertheless
     */
    void force(JournalRecord record) throws JournalFailure;

    /**
     * Every key that has not ended, and those that ended and are still kept, in the order of their first records; a copy.
     * Right after opening: what the journal's files hold. Readable also when the journal has failed; it may then hold
     * records whose {@code append} or {@code force} threw.
     */
    List<JournalEntry> live();

    /** What {@link #live()} holds of this key. */
    Optional<JournalEntry> find(JournalKey key);

    /** How the journal is, for those who operate it. */
    JournalFigures figures();

    /** Lets go of the journal; what was appended is forced. The files are closed with the last user. A second call does nothing. */
    @Override
    void close();
}
