package org.ftpra.engine.session;

import org.ftpra.engine.control.FtpFailure;

/** What is said on the control channel before a transfer's final reply has come. */
interface Ahead {

    /** Nothing. */
    Ahead NOTHING = new Ahead() {
        @Override
        public void dataEnded() {}

        @Override
        public void answered() {}

        @Override
        public boolean isOutstanding() {
            return false;
        }
    };

    /** The data channel has ended in order; the final reply is still to come. */
    void dataEnded() throws FtpFailure;

    /** The final reply has come: now replies to what was said ahead follow. */
    void answered() throws FtpFailure;

    /** Whether there are replies to come beside the transfer's own: one that is cut now leaves the rest unknown. */
    boolean isOutstanding();
}
