package org.ftpra.engine.listing;

import java.nio.ByteBuffer;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.TransferExchange;

/** A listing as it comes over the data channel; its end is the true one once the server's final reply has confirmed it. */
final class SentListing implements ListingBytes {

    private final TransferExchange exchange;

    SentListing(TransferExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public int read(ByteBuffer target) throws FtpFailure {
        int count = exchange.read(target);
        if (count < 0) {
            complete();
            exchange.requireProvenEnd();
        }
        return count;
    }

    /** A refusal in place of any data is the answer to the listing's command. */
    private void complete() throws FtpFailure {
        try {
            exchange.complete();
        } catch (FtpFailure e) {
            throw exchange.bytes() == 0 && e.reply().isPresent()
                    ? FtpFailure.refused(e.reply().get())
                    : e;
        }
    }

    @Override
    public boolean isOpen() {
        return exchange.isOpen();
    }

    @Override
    public boolean isEmpty() {
        return exchange.bytes() == 0;
    }

    @Override
    public void abort() throws FtpFailure {
        exchange.abort();
    }
}
