package org.ftpra.engine.trust;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Set;
import javax.net.ssl.SSLEngine;

/**
 * Trusts the servers with one of these certificates or keys, by the pin alone: that the server has the private key the
 * handshake proves; who signed the certificate, for which name and until when, does not count. Immutable.
 */
final class PinTrustManager extends EngineTrustManager {

    private final Set<CertificatePin> pins;

    PinTrustManager(Set<CertificatePin> pins) {
        this.pins = pins;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        X509Certificate leaf = chain[0];
        if (Collections.disjoint(pins, CertificatePin.of(leaf))) {
            throw new RefusedCertificate(
                    "the server's certificate is none of those pinned in serverCertificatePins: it is "
                            + Certificates.describe(leaf));
        }
    }
}
