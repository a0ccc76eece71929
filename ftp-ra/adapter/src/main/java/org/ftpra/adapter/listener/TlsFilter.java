package org.ftpra.adapter.listener;

import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.apache.ftpserver.ssl.ClientAuth;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.WriteRequest;
import org.apache.mina.filter.ssl.SslFilter;

/**
 * TLS on a control channel, which does not ask the name service for the partner's name. One thread at a time encodes and decodes: with
 * the library's other way (SSLHandlerG1 of MINA 2.2.4, its default) two threads may send their records in the wrong order, which the
 * partner takes for a forgery, and a command that comes in one segment with the end of a handshake is forgotten.
 */
final class TlsFilter extends SslFilter {

    private final Object inClear;

    private TlsFilter(SSLContext context, Object inClear) {
        super(context);
        this.inClear = inClear;
    }

    /**
     * With the certificate as it is now.
     *
     * @param inClear what is written without it: the reply to the command that begins it
     */
    static TlsFilter of(SslConfiguration configuration, Object inClear) throws GeneralSecurityException {
        TlsFilter filter = new TlsFilter(configuration.getSSLContext(), inClear);
        filter.setUseNonBlockingPipeline(false);
        filter.setNeedClientAuth(configuration.getClientAuth() == ClientAuth.NEED);
        filter.setWantClientAuth(configuration.getClientAuth() == ClientAuth.WANT);
        filter.setEnabledProtocols(configuration.getEnabledProtocols());
        return filter;
    }

    @Override
    protected SSLEngine createEngine(IoSession session, InetSocketAddress partner) {
        return super.createEngine(session, null);
    }

    @Override
    public void filterWrite(NextFilter next, IoSession session, WriteRequest request) throws Exception {
        if (request.getOriginalMessage() == inClear) {
            next.filterWrite(session, request);
        } else {
            super.filterWrite(next, session, request);
        }
    }
}
