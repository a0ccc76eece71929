package org.ftpra.engine.data;

import java.io.Closeable;
import java.io.IOException;

/** A data channel that both sides agreed on before the transfer command is sent. */
sealed interface DataChannelOffer extends Closeable permits PassiveOffer, ActiveOffer {

    /**
     * The channel, once the server began the transfer.
     *
     * @throws IOException if the server did not dial, or said on the control channel that it will not
     */
    DataChannel channel() throws IOException;
}
