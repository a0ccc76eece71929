package org.ftpra.adapter.listener;

import java.time.Duration;
import java.util.Optional;
import org.ftpra.adapter.transaction.BranchXid;

/**
 * An upload whose transaction may commit.
 *
 * @param xid of its branch
 * @param fingerprint by which it is known again
 * @param window for how long it is, once it was taken
 * @param refusal why the bean has refused it, if it has: then it is not taken
 */
record PromisedUpload(BranchXid xid, Fingerprint fingerprint, Duration window, Optional<String> refusal) {

    /** How it is written. */
    int kind() {
        return refusal.isPresent() ? UploadRecords.PREPARED_REFUSAL : UploadRecords.PREPARED;
    }

    @Override
    public String toString() {
        return "upload " + fingerprint + " in branch " + xid;
    }
}
