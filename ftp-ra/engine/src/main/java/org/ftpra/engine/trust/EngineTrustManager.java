package org.ftpra.engine.trust;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Judges the certificates of servers, as an {@link SSLEngine} in client mode meets them. Whoever asks without an engine is
 * refused: no host name could be checked then.
 */
abstract class EngineTrustManager extends X509ExtendedTrustManager {

    private static final X509Certificate[] NONE = {};

    @Override
    public abstract void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException;

    @Override
    public final void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw notOfAnEngine();
    }

    @Override
    public final void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw notOfAnEngine();
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw ofAClient();
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw ofAClient();
    }

    @Override
    public final void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw ofAClient();
    }

    /** Only a server names them. */
    @Override
    public final X509Certificate[] getAcceptedIssuers() {
        return NONE;
    }

    private static RefusedCertificate notOfAnEngine() {
        return new RefusedCertificate("a server's certificate is only judged for an SSLEngine");
    }

    private static RefusedCertificate ofAClient() {
        return new RefusedCertificate("no client's certificate is trusted");
    }
}
