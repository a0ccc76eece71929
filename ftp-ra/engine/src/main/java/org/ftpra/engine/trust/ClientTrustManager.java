package org.ftpra.engine.trust;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Judges the certificates of clients for a server, as another trust manager does; its refusals say what a deployer can do. Servers
 * are trusted by none. As thread-safe as the other.
 */
final class ClientTrustManager extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager judge;
    private final String trusted;

    /**
     * Explains the refusals of a judge.
     *
     * @param trusted whom it trusts, and how to have it trust another; read after "the issuer is not among the certificates"
     */
    ClientTrustManager(X509ExtendedTrustManager judge, String trusted) {
        this.judge = judge;
        this.trusted = trusted;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        explained(chain, () -> judge.checkClientTrusted(chain, authType, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        explained(chain, () -> judge.checkClientTrusted(chain, authType, socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        explained(chain, () -> judge.checkClientTrusted(chain, authType));
    }

    private void explained(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.run();
        } catch (CertificateException e) {
            throw new RefusedCertificate(new Refusal(Peers.CLIENTS, e, chain, null, trusted).inWords(), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw ofAServer();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw ofAServer();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw ofAServer();
    }

    private static RefusedCertificate ofAServer() {
        return new RefusedCertificate("we are a server, and trust none");
    }

    /** The client chooses by them which of its certificates it shows. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }

    /** One of the three questions of the same kind. */
    @FunctionalInterface
    private interface Check {
        void run() throws CertificateException;
    }
}
