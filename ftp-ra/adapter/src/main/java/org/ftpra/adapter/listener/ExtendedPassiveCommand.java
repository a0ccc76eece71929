package org.ftpra.adapter.listener;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import org.apache.ftpserver.command.impl.EPSV;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

/** EPSV (RFC 2428, sections 3 and 4), for which an unused port of another gives way. */
final class ExtendedPassiveCommand extends EPSV {

    private static final String ALL = "org.ftpra.epsv-all";

    private final Offers offers;

    ExtendedPassiveCommand(Offers offers) {
        this.offers = offers;
    }

    /** Whether the partner has said that it will ask for data channels by EPSV alone. */
    static boolean isAlone(FtpSession session) {
        return session.getAttribute(ALL) != null;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) throws IOException {
        String protocol =
                ((InetSocketAddress) session.getLocalAddress()).getAddress() instanceof Inet6Address ? "2" : "1";
        String asked = request.hasArgument() ? request.getArgument().strip() : protocol;
        if ("ALL".equalsIgnoreCase(asked)) {
            session.setAttribute(ALL, true);
            session.write(new DefaultFtpReply(200, "EPSV alone from now on."));
        } else if (asked.equals(protocol)) {
            offers.offer(session);
            super.execute(session, context, request);
        } else {
            session.write(new DefaultFtpReply(522, "Network protocol not supported, use (" + protocol + ")."));
        }
    }
}
