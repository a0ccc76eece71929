package org.ftpra.adapter.listener;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.ftpserver.command.impl.AUTH;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.mina.filter.ssl.SslFilter;

/** AUTH (RFC 4217, section 4), after which commands in clear may go on only if it was refused. */
final class AuthCommand extends AUTH {

    /** What the library begins a handshake for. */
    private static final Set<String> TLS = Set.of("TLS", "SSL", "TLS_C", "TLS_P");

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request)
            throws IOException, FtpException {
        if (session.getListener().getSslConfiguration() == null || !TLS.contains(type(request))) {
            LinesRead.of(session).authRefused();
        }
        boolean began = session.getFilterChain().contains(SslFilter.class);
        super.execute(session, context, request);
        if (!began && session.getFilterChain().contains(SslFilter.class)) {
            HandshakeRest.askedFor(session.getFilterChain());
        }
    }

    private static String type(FtpRequest request) {
        return request.hasArgument() ? request.getArgument().toUpperCase(Locale.ROOT) : "";
    }
}
