package org.ftpra.adapter.crash;

import org.ftpra.engine.servers.RelayFault;
import org.ftpra.engine.servers.RelayFault.Kind;

/** How the line to the server fails. After how much of it, is another matter. */
enum Cut {
    /** After a whole line: after a command the server may do what it says, after a reply the client knows. */
    AFTER_A_LINE {
        @Override
        RelayFault after(int units) {
            return RelayFault.onControl(Kind.CUT, units);
        }
    },
    /** In the middle of a line: a command that the server never has in full, or a reply to what it surely has done. */
    IN_A_LINE {
        @Override
        RelayFault after(int units) {
            return RelayFault.inControlLine(Kind.CUT, units, 3);
        }
    },
    /** As after a line, but with a reset, which may take away what was sent before it. */
    RESET {
        @Override
        RelayFault after(int units) {
            return RelayFault.onControl(Kind.RESET, units);
        }
    },
    /** In the middle of a line, and nobody is told: both sides wait. */
    BLACK_HOLE {
        @Override
        RelayFault after(int units) {
            return RelayFault.inControlLine(Kind.BLACK_HOLE, units, 3);
        }
    },
    /** On a data channel, after a part of the bytes. */
    IN_THE_DATA {
        @Override
        RelayFault after(int units) {
            return RelayFault.onData(Kind.CUT, (units - 1) * BYTES);
        }
    },
    /** The same by a reset. */
    RESET_IN_THE_DATA {
        @Override
        RelayFault after(int units) {
            return RelayFault.onData(Kind.RESET, (units - 1) * BYTES);
        }
    };

    /** Not a divisor of a content's length: the last unit begins before its end. */
    private static final long BYTES = 1300;

    /** The fault after so many units, from 1. */
    abstract RelayFault after(int units);

    /** Whether this can be had only where data channels pass through the relay. */
    boolean isOfData() {
        return this == IN_THE_DATA || this == RESET_IN_THE_DATA;
    }
}
