package org.ftpra.adapter.listener;

import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.apache.ftpserver.ssl.ClientAuth;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.ftpra.adapter.config.DoorTls;
import org.ftpra.engine.trust.TlsContexts;
import org.ftpra.engine.trust.TrustFailure;

/** TLS, as the library asks for it. Control and data channels have one context, so that the latter can resume. Thread-safe. */
final class DoorTlsConfiguration implements SslConfiguration {

    private final DoorTls settings;
    private final Duration dataTimeout;
    private final TlsContexts contexts;
    private final SocketsBelow below = new SocketsBelow();

    DoorTlsConfiguration(DoorTls settings, Duration dataTimeout) {
        this.settings = settings;
        this.dataTimeout = dataTimeout;
        this.contexts = settings.contexts();
    }

    @Override
    public SSLContext getSSLContext() throws GeneralSecurityException {
        try {
            return contexts.sharedContext(settings.sessionReuseRequired());
        } catch (TrustFailure e) {
            throw new GeneralSecurityException(e.getMessage(), e);
        }
    }

    @Override
    public SSLContext getSSLContext(String protocol) throws GeneralSecurityException {
        return getSSLContext();
    }

    /** For data channels alone. */
    @Override
    public SSLSocketFactory getSocketFactory() throws GeneralSecurityException {
        return new DataSockets(getSSLContext().getSocketFactory(), settings.closeNotifyRequired(), dataTimeout, below);
    }

    /** Ends all data channels, also those in a handshake that the partner does not go on with. */
    void endDataChannels() {
        below.close();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return null;
    }

    @Override
    public String getEnabledProtocol() {
        return settings.protocols().get(0);
    }

    @Override
    public String[] getEnabledProtocols() {
        return settings.protocols().toArray(String[]::new);
    }

    @Override
    public ClientAuth getClientAuth() {
        return switch (settings.clientCertificates()) {
            case NONE -> ClientAuth.NONE;
            case WANTED -> ClientAuth.WANT;
            case NEEDED -> ClientAuth.NEED;
        };
    }
}
