package org.ftpra.adapter.transaction;

import java.util.Arrays;

/** What a record in the journal says of its branch. The numbers are part of the format, and never change their meaning. */
enum RecordKind {
    /** A hidden name is about to be used. */
    STAGED(1),
    /** All is ready, and the transaction manager decides. */
    PREPARED(2),
    /** It is to be committed. */
    DECIDED(3),
    /** What a change takes away has its hidden name. */
    MOVED(4),
    /** All changes are on the server. */
    COMMITTED(5),
    /** It is to be rolled back. */
    ROLLED_BACK(6),
    /** No hidden name of it is left. */
    CLEANED(7),
    /** It ended otherwise than decided. */
    HEURISTIC(8),
    /** The transaction manager needs to hear of that no more. */
    FORGOTTEN(9),
    /** Nor does an operator. */
    DISMISSED(10);

    private final int number;

    RecordKind(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static RecordKind of(int number) {
        return Arrays.stream(values())
                .filter(kind -> kind.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the journal has a record of kind " + number
                        + ", which this version of the adapter does not know"));
    }
}
