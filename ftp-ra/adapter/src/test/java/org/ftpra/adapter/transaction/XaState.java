package org.ftpra.adapter.transaction;

import java.util.Locale;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;

/** Where a transaction manager believes a branch to be, and how it got there. */
enum XaState {
    /** Never begun. */
    NONE {
        @Override
        void reach(XaBranch branch) {}
    },
    /** Begun; a file is staged. */
    ACTIVE {
        @Override
        void reach(XaBranch branch) throws Exception {
            branch.resource().start(branch.xid(), XAResource.TMNOFLAGS);
            branch.store();
        }
    },
    /** The same, and its transaction timeout is over. */
    OVERDUE {
        @Override
        void reach(XaBranch branch) throws Exception {
            ACTIVE.reach(branch);
            branch.timeIsOver();
        }
    },
    /** Begun and ended with no change. */
    EMPTY {
        @Override
        void reach(XaBranch branch) throws Exception {
            branch.resource().start(branch.xid(), XAResource.TMNOFLAGS);
            branch.resource().end(branch.xid(), XAResource.TMSUCCESS);
        }
    },
    /** Ended with TMSUCCESS; a file is staged. */
    ENDED {
        @Override
        void reach(XaBranch branch) throws Exception {
            ACTIVE.reach(branch);
            branch.resource().end(branch.xid(), XAResource.TMSUCCESS);
        }
    },
    /** Ended with TMSUSPEND. */
    SUSPENDED {
        @Override
        void reach(XaBranch branch) throws Exception {
            ACTIVE.reach(branch);
            branch.resource().end(branch.xid(), XAResource.TMSUSPEND);
        }
    },
    /** Ended with TMFAIL. */
    FAILED {
        @Override
        void reach(XaBranch branch) throws Exception {
            ACTIVE.reach(branch);
            branch.resource().end(branch.xid(), XAResource.TMFAIL);
        }
    },
    /** Ended with TMSUCCESS; then its transaction timeout was over, of which the transaction manager knows nothing yet. */
    TIMED_OUT {
        @Override
        void reach(XaBranch branch) throws Exception {
            ENDED.reach(branch);
            branch.timeIsOver();
        }
    },
    /** Promised. */
    PREPARED {
        @Override
        void reach(XaBranch branch) throws Exception {
            ENDED.reach(branch);
            branch.resource().prepare(branch.xid());
        }
    },
    /** Its staged file was lost before the commit: XA_HEURRB was told. */
    HEURISTIC {
        @Override
        void reach(XaBranch branch) throws Exception {
            PREPARED.reach(branch);
            branch.loseWhatIsStaged();
            try {
                branch.resource().commit(branch.xid(), false);
            } catch (XAException told) {
                if (told.errorCode != XAException.XA_HEURRB) {
                    throw told;
                }
            }
        }
    },
    /** Prepared and committed. */
    COMMITTED {
        @Override
        void reach(XaBranch branch) throws Exception {
            PREPARED.reach(branch);
            branch.resource().commit(branch.xid(), false);
        }
    },
    /** Prepared and rolled back. */
    ROLLED_BACK {
        @Override
        void reach(XaBranch branch) throws Exception {
            PREPARED.reach(branch);
            branch.resource().rollback(branch.xid());
        }
    },
    /** Heuristic, and forgotten. */
    FORGOTTEN {
        @Override
        void reach(XaBranch branch) throws Exception {
            HEURISTIC.reach(branch);
            branch.resource().forget(branch.xid());
        }
    };

    static XaState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    abstract void reach(XaBranch branch) throws Exception;
}
