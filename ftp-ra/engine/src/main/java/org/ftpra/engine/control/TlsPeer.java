package org.ftpra.engine.control;

import java.nio.channels.SocketChannel;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/**
 * The TLS sessions of one control channel and its data channels. Both kinds of engine name the control channel's host and
 * port as their peer: that is the name under which the platform keeps a session, so a data channel finds the control
 * channel's. Confined to the session's user.
 */
public final class TlsPeer {

    /** What is bound to a TLS session stays bound when it is resumed. */
    private static final String MARK = "org.ftpra.engine.control";

    /** Short lines go over a control channel; of a file, several records go into each system call. */
    private static final int CONTROL_RECORDS = 2;

    private static final int DATA_RECORDS = 8;

    private final SSLContext context;
    private final SSLContext dataContext;
    private final TlsSettings settings;
    private final String host;
    private final int port;
    private TlsBuffers dataBuffers;

    /** With a new context. */
    public TlsPeer(TlsSettings settings, String host, int port) throws FtpFailure {
        this.settings = settings;
        this.host = host;
        this.port = port;
        this.context = settings.contexts().newContext();
        this.dataContext =
                settings.reuse() == SessionReuse.OFF ? settings.contexts().newContext() : context;
    }

    /** A channel under TLS on this connected socket; the handshake is still to be made. */
    TlsTransport controlTransport(SocketChannel socket, SocketWaiter waiter, String name) {
        SSLEngine engine = engine(context);
        return new TlsTransport(socket, engine, TlsBuffers.of(engine.getSession(), CONTROL_RECORDS), waiter, name);
    }

    /** The same for a data channel; the one before must not be used any more. */
    public TlsTransport dataTransport(SocketChannel socket, SocketWaiter waiter, String name) {
        forgetWhatMayNotBeResumed();
        SSLEngine engine = engine(dataContext);
        if (dataBuffers == null) {
            dataBuffers = TlsBuffers.of(engine.getSession(), DATA_RECORDS);
        }
        return new TlsTransport(socket, engine, dataBuffers, waiter, name);
    }

    private void forgetWhatMayNotBeResumed() {
        if (settings.reuse() == SessionReuse.OFF) {
            Collections.list(dataContext.getClientSessionContext().getIds()).forEach(this::forget);
        }
    }

    private void forget(byte[] id) {
        SSLSession session = dataContext.getClientSessionContext().getSession(id);
        if (session != null) { // it may have ended by itself
            session.invalidate();
        }
    }

    private SSLEngine engine(SSLContext from) {
        SSLEngine engine = from.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        engine.setSSLParameters(parameters(engine.getSSLParameters()));
        return engine;
    }

    private SSLParameters parameters(SSLParameters parameters) {
        parameters.setProtocols(settings.protocols().toArray(String[]::new));
        if (!settings.cipherSuites().isEmpty()) {
            parameters.setCipherSuites(settings.cipherSuites().toArray(String[]::new));
        }
        if (settings.verifyHostName()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return parameters;
    }

    /** Remembers the control channel's session, to know it again. */
    void established(TlsTransport control) {
        control.session().putValue(MARK, this);
    }

    /** Whether this data channel resumed the control channel's session, or one that came of it. */
    public boolean isResumedBy(TlsTransport data) {
        return data.session().getValue(MARK) == this;
    }

    /** Whether there is a session for the next data channel to resume. */
    public boolean canResume() {
        return settings.reuse() != SessionReuse.OFF
                && context.getClientSessionContext().getIds().hasMoreElements();
    }

    /** What was configured. */
    public TlsSettings settings() {
        return settings;
    }
}
