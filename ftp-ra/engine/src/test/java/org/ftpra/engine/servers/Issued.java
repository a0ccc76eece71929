package org.ftpra.engine.servers;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key and what is shown with it.
 *
 * @param key the private key
 * @param chain its certificate, and the issuer's if that is another
 */
record Issued(PrivateKey key, List<X509Certificate> chain) {

    X509Certificate certificate() {
        return chain.get(0);
    }
}
