package org.ftpra.sample.branches;

import java.util.Arrays;
import java.util.Optional;

/** What an operator may tell about a branch, named as the MBean's operation is. */
public enum Decision {
    /** Carries out now what is decided. */
    RETRY("retry"),
    /** Decides that it commits, and carries it out. */
    COMMIT("commit"),
    /** Takes it back. */
    ROLL_BACK("rollBack"),
    /** Lists it no more, and leaves the server as it is. */
    FORGET("forget");

    private final String operation;

    Decision(String operation) {
        this.operation = operation;
    }

    /** The one that is called so. */
    public static Optional<Decision> named(String operation) {
        return Arrays.stream(values())
                .filter(decision -> decision.operation.equals(operation))
                .findFirst();
    }

    String operation() {
        return operation;
    }
}
