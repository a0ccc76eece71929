package org.ftpra.adapter.journal;

import java.nio.file.Path;

/** The journals that are open in this JVM: one for each directory, shared by all who open it. Thread-safe. */
public final class Journals {

    private Journals() {}

    /**
     * Opens the journal in a directory, or shares the one that is open. It is made if it does not exist; the settings of
     * the first who opens it hold, but for the node, which must be the same.
     *
     * @throws JournalFailure if it cannot be read whole, or belongs to another process or node
     */
    public static Journal open(Path directory, JournalSettings settings) throws JournalFailure {
        throw new UnsupportedOperationException("not built yet");
    }
}
