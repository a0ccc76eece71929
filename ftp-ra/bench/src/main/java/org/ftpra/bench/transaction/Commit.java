package org.ftpra.bench.transaction;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;

/** How a transaction manager commits the work for one branch (X/Open XA, section 2.3). */
enum Commit {
    /** There is no transaction. */
    NONE {
        @Override
        void make(XAResource resource, Work work, int number) throws Exception {
            work.run();
        }
    },
    /** There is no other resource. */
    ONE_PHASE {
        @Override
        void end(XAResource resource, NumberedXid xid) throws XAException {
            resource.commit(xid, true);
        }
    },
    /** There is another one. */
    TWO_PHASE {
        @Override
        void end(XAResource resource, NumberedXid xid) throws XAException {
            resource.prepare(xid);
            resource.commit(xid, false);
        }
    };

    static Commit of(String variant) {
        return switch (variant) {
            case "direct" -> NONE;
            case "one-phase" -> ONE_PHASE;
            case "two-phase" -> TWO_PHASE;
            default -> throw new UnsupportedOperationException("the adapter offers no '" + variant + "'");
        };
    }

    void make(XAResource resource, Work work, int number) throws Exception {
        NumberedXid xid = new NumberedXid(number);
        resource.start(xid, XAResource.TMNOFLAGS);
        work.run();
        resource.end(xid, XAResource.TMSUCCESS);
        end(resource, xid);
    }

    void end(XAResource resource, NumberedXid xid) throws XAException {
        throw new UnsupportedOperationException(name());
    }

    /** What a branch is begun for. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
