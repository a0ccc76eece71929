package org.ftpra.adapter.listener;

/** How the branch of one delivery stands (X/Open XA, section 6.2). */
enum UploadState {
    /** No transaction has begun. */
    NEW,
    /** The bean works. */
    ACTIVE,
    /** The bean has done its work. */
    IDLE,
    /** It can only be rolled back. */
    ROLLBACK_ONLY,
    /** It is promised, and its manager decides. */
    PREPARED,
    /** It is not known whether the journal has it. */
    UNCERTAIN,
    /** The bean has taken the upload. */
    COMMITTED,
    /** Nothing has happened. */
    ROLLED_BACK
}
