package org.ftpra.adapter.listener;

import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.mina.filter.ssl.SslFilter;

/**
 * AUTH (RFC 4217, section 4), after which commands in clear may go on only if it was refused. The library's own asks the name service
 * for the partner's name before it answers.
 */
final class AuthCommand extends AbstractCommand {

    /** The mechanisms, and whether data channels are under TLS from the beginning (RFC 4217, section 17). */
    private static final Map<String, Boolean> TLS = Map.of("TLS", false, "TLS-C", false, "SSL", true, "TLS-P", true);

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) {
        session.resetState();
        try {
            begin(session, session.getListener().getSslConfiguration(), request);
        } catch (Refused e) {
            LinesRead.of(session).authRefused();
            session.write(new DefaultFtpReply(e.replyCode(), e.getMessage()));
        }
    }

    private static void begin(FtpIoSession session, SslConfiguration tls, FtpRequest request) throws Refused {
        if (!request.hasArgument()) {
            throw new Refused(501, "AUTH needs a mechanism: TLS.");
        }
        if (tls == null) {
            throw new Refused(431, "There is no TLS here.");
        }
        if (session.getFilterChain().contains(SslFilter.class)) {
            throw new Refused(534, "This control channel is under TLS already.");
        }
        Boolean dataChannels = TLS.get(request.getArgument().toUpperCase(Locale.ROOT));
        if (dataChannels == null) {
            throw new Refused(504, "No such mechanism here; TLS is one.");
        }
        FtpReply reply = new DefaultFtpReply(234, "Begin the handshake.");
        addTls(session, tls, reply);
        session.getDataConnection().setSecure(dataChannels);
        session.write(reply);
    }

    private static void addTls(FtpIoSession session, SslConfiguration tls, FtpReply inClear) throws Refused {
        try {
            session.getFilterChain().addFirst("tls", TlsFilter.of(tls, inClear));
        } catch (GeneralSecurityException e) {
            ListenerLog.noTls(session.getRemoteAddress(), e);
            throw new Refused(431, "There is no TLS here now.");
        }
    }
}
