package org.ftpra.engine.control;

import java.io.IOException;
import java.nio.channels.SelectableChannel;

/** Who wants to know that something comes in on one channel while another is waited for. */
public interface Bystander {

    /** The channel to look at, or {@code null} while it does not matter. */
    SelectableChannel watched();

    /**
     * Takes what has come in.
     *
     * @throws IOException to end the wait for the other channel
     */
    void stirred() throws IOException;
}
