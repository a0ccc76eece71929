package org.ftpra.adapter.listener;

import java.io.IOException;
import org.apache.ftpserver.command.impl.EPSV;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/** EPSV (RFC 2428, section 3), for which an unused port of another gives way. */
final class ExtendedPassiveCommand extends EPSV {

    private final Offers offers;

    ExtendedPassiveCommand(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) throws IOException {
        offers.offer(session);
        super.execute(session, context, request);
    }
}
