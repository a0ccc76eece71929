package org.ftpra.engine.trust;

import java.security.cert.CertificateException;

/** A peer's certificate is not trusted. The message says why, and what may be done. */
final class RefusedCertificate extends CertificateException {

    private static final long serialVersionUID = 1L;

    RefusedCertificate(String message) {
        super(message);
    }

    RefusedCertificate(String message, CertificateException cause) {
        super(message, cause);
    }
}
