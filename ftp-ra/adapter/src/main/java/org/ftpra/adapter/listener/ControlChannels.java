package org.ftpra.adapter.listener;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.ftpserver.ipfilter.SessionFilter;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.session.IoSession;
import org.ftpra.adapter.config.LimitSettings;

/**
 * Prepares each control channel when it begins, where the library asks whether it is welcome. Implicit TLS is begun here, since the
 * library would keep the certificate that it had when the door was opened. Thread-safe.
 */
final class ControlChannels implements SessionFilter {

    private static final String QUEUE = "threadPool";
    private static final Object NOTHING = new Object();

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
        filters.addLast("features", new EarlyFeatures(context));
        DataChannels.prepare(session, context, implicitTls.isPresent(), limits.dataTimeout());
        try {
            if (implicitTls.isPresent()) {
                filters.addFirst("tls", TlsFilter.of(implicitTls.get(), NOTHING));
            }
            return true;
        } catch (GeneralSecurityException e) {
            ListenerLog.noTls(session.getRemoteAddress(), e);
            return false;
        }
    }
}
