package org.ftpra.engine.trust;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Another trust manager, whose refusals say what a deployer can do. As thread-safe as the other. */
final class ExplainingTrustManager extends EngineTrustManager {

    private final X509ExtendedTrustManager judge;
    private final String trusted;

    /**
     * Explains the refusals of a judge.
     *
     * @param trusted whom it trusts, and how to have it trust another; read after "the issuer is not among the certificates"
     */
    ExplainingTrustManager(X509ExtendedTrustManager judge, String trusted) {
        this.judge = judge;
        this.trusted = trusted;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        try {
            judge.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw new RefusedCertificate(
                    new Refusal(Peers.SERVERS, e, chain, engine.getPeerHost(), trusted).inWords(), e);
        }
    }
}
