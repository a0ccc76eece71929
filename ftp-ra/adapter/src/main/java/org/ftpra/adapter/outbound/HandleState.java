package org.ftpra.adapter.outbound;

/** Where a handle is in its life; moved by {@link HandleLife} alone. */
enum HandleState {
    /** In use. */
    ACTIVE("this connection is open"),
    /** Closed by the application, for ever. */
    CLOSED("this connection was closed"),
    /** Taken away by the container, which may associate it again. */
    INVALIDATED("the container has taken this connection back; get another one");

    private final String problem;

    HandleState(String problem) {
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
