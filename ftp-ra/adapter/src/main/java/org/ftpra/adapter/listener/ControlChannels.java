package org.ftpra.adapter.listener;

import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.ftpserver.ipfilter.SessionFilter;
import org.apache.ftpserver.ssl.ClientAuth;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.ssl.SslFilter;
import org.ftpra.adapter.config.LimitSettings;

/**
 * Prepares each control channel when it begins, where the library asks whether it is welcome. Implicit TLS is begun here, since the
 * library would keep the certificate that it had when the door was opened. Thread-safe.
 */
final class ControlChannels implements SessionFilter {

    private static final String QUEUE = "threadPool";

    private final Optional<SslConfiguration> implicitTls;
    private final LimitSettings limits;
    private final FtpServerContext context;

    /** For one door. */
    ControlChannels(Optional<SslConfiguration> implicitTls, LimitSettings limits, FtpServerContext context) {
        this.implicitTls = implicitTls;
        this.limits = limits;
        this.context = context;
    }

    @Override
    public boolean accept(IoSession session) {
        IoFilterChain filters = session.getFilterChain();
        filters.addBefore(QUEUE, "lines", new LineWatch());
        filters.addBefore(QUEUE, "deadline", new LogInDeadline(limits.idleTimeout()));
        filters.addLast("pace", new Pace(new Rate(limits.maxCommandRate(), System::nanoTime)));
        DataChannels.prepare(session, context, implicitTls.isPresent(), limits.dataTimeout());
        try {
            if (implicitTls.isPresent()) {
                filters.addFirst("tls", tls(implicitTls.get()));
                HandshakeRest.askedFor(filters);
            }
            return true;
        } catch (GeneralSecurityException e) {
            ListenerLog.noTls(session.getRemoteAddress(), e);
            return false;
        }
    }

    private static SslFilter tls(SslConfiguration configuration) throws GeneralSecurityException {
        SslFilter filter = new WithoutNameService(configuration.getSSLContext());
        filter.setNeedClientAuth(configuration.getClientAuth() == ClientAuth.NEED);
        filter.setWantClientAuth(configuration.getClientAuth() == ClientAuth.WANT);
        filter.setEnabledProtocols(configuration.getEnabledProtocols());
        return filter;
    }

    /** The library asks the name service for the partner's name, in the thread that reads. */
    private static final class WithoutNameService extends SslFilter {

        WithoutNameService(SSLContext context) {
            super(context);
        }

        @Override
        protected SSLEngine createEngine(IoSession session, InetSocketAddress partner) {
            return super.createEngine(session, null);
        }
    }
}
