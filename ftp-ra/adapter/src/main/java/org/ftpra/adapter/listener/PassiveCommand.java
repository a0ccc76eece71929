package org.ftpra.adapter.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.ftpserver.command.impl.PASV;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.ftpra.adapter.config.ExternalAddresses;

/**
 * PASV (RFC 959, section 4.1.2), which tells partners the address by which their network reaches us; an unused port of another gives way.
 */
final class PassiveCommand extends PASV {

    private final ExternalAddresses addresses;
    private final Offers offers;

    PassiveCommand(ExternalAddresses addresses, Offers offers) {
        this.addresses = addresses;
        this.offers = offers;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        offers.offer(session);
        super.execute(session, context, request);
    }

    @Override
    protected String getPassiveExternalAddress(FtpIoSession session) {
        InetAddress partner = ((InetSocketAddress) session.getRemoteAddress()).getAddress();
        return addresses.toldTo(partner).map(InetAddress::getHostAddress).orElse(null);
    }
}
