package org.ftpra.adapter.journal;

/** Whether a journal takes records. */
public enum JournalState {
    /** It does. */
    OPEN,
    /** Writing or forcing has failed: it takes none until it is opened again. What it holds can be read. */
    FAILED,
    /** Its last user has closed it. */
    CLOSED
}
