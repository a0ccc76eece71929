package org.ftpra.adapter.listener;

import org.ftpra.api.FtpUpload;

/**
 * What became of an upload, and what the partner is told.
 *
 * @param outcome what became of it
 * @param text the reply's words
 */
record Answer(Outcome outcome, String text) {

    /** What became of an upload. */
    enum Outcome {
        /** The bean's transaction has committed. */
        TAKEN(226),
        /** It was taken before. */
        KNOWN(226),
        /** It is durable, and will be delivered. */
        KEPT(226),
        /** It is there, under a name that says that it is not ready. */
        STORED(226),
        /** Nothing has happened. */
        ROLLED_BACK(451),
        /** Nobody knows yet. */
        UNDECIDED(451),
        /** It cannot be taken now. */
        BUSY(450),
        /** The bean refuses it for good. */
        NOT_TAKEN(550),
        /** It is too much. */
        TOO_MUCH(552),
        /** Its name is not allowed. */
        NAME_NOT_ALLOWED(553);

        private final int replyCode;

        Outcome(int replyCode) {
            this.replyCode = replyCode;
        }

        /** As the reply to STOR, STOU and APPE (RFC 959, section 5.4). */
        int replyCode() {
            return replyCode;
        }

        /** Whether the partner need not care for the file any more. */
        boolean isGood() {
            return replyCode < 400;
        }

        static Outcome of(FtpUpload.Refusal refusal) {
            return valueOf(refusal.name());
        }
    }

    static Answer taken() {
        return new Answer(Outcome.TAKEN, "Taken: the transaction has committed.");
    }

    static Answer known() {
        return new Answer(Outcome.KNOWN, "Known: the same file was taken before.");
    }

    static Answer stored() {
        return new Answer(Outcome.STORED, "Stored; it is delivered when it gets its final name.");
    }

    static Answer kept() {
        return new Answer(Outcome.KEPT, "Accepted.");
    }

    static Answer rolledBack() {
        return new Answer(Outcome.ROLLED_BACK, "Not taken: the transaction was rolled back. Nothing is kept.");
    }

    static Answer undecided() {
        return new Answer(Outcome.UNDECIDED, "Not decided yet. Send it again later: it is not taken twice.");
    }

    static Answer late() {
        return new Answer(Outcome.ROLLED_BACK, "Not taken in time. Nothing is kept.");
    }

    static Answer busy(String reason) {
        return new Answer(Outcome.BUSY, "Not now: " + reason + ".");
    }

    /** As a partner is told. */
    @Override
    public String toString() {
        return outcome.replyCode() + " " + text;
    }
}
