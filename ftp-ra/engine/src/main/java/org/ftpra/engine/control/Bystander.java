package org.ftpra.engine.control;

import java.io.IOException;
import java.nio.channels.SelectableChannel;

/** Who wants to know that something comes in on one channel while another is waited for, and to do something meanwhile. */
public interface Bystander {

    /** The channel to look at, or {@code null} while it does not matter. */
    SelectableChannel watched();

    /**
     * Takes what has come in.
     *
     * @throws IOException to end the wait for the other channel
     */
    void stirred() throws IOException;

    /** How long from now until it wants a turn though nothing comes in: milliseconds, at most {@code Long.MAX_VALUE}. */
    default long millisToTurn() {
        return Long.MAX_VALUE;
    }

    /**
     * Takes its turn in a wait in which nothing has happened: when it is due, or when somebody woke the wait.
     *
     * @throws IOException to end the wait
     */
    default void takeTurn() throws IOException {}
}
