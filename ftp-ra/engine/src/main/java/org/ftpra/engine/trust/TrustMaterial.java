package org.ftpra.engine.trust;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Makes trust managers. They are {@link X509ExtendedTrustManager}s: only these see the engine, and with it the host name to
 * check.
 */
final class TrustMaterial {

    private TrustMaterial() {}

    /** Of what the JVM trusts by default: {@code javax.net.ssl.trustStore}, or its own authorities. */
    static X509ExtendedTrustManager ofJvm() throws TrustFailure {
        try {
            return explaining(extended(null), "that Java trusts by default; set trustStore to a file with it");
        } catch (GeneralSecurityException e) {
            throw new TrustFailure("the certificates that Java trusts by default cannot be read; set trustStore", e);
        }
    }

    static X509ExtendedTrustManager of(StoreFile store) throws TrustFailure {
        return explaining(judge(store), inWords(store));
    }

    private static String inWords(StoreFile store) {
        return "of " + store.file() + "; add it there";
    }

    private static X509ExtendedTrustManager judge(StoreFile store) throws TrustFailure {
        KeyStore trusted = new StoreReader(store).trusted();
        try {
            return extended(trusted);
        } catch (GeneralSecurityException e) {
            throw store.file().unusable("has certificates that Java cannot trust", e);
        }
    }

    /** The same, to judge clients. */
    static X509ExtendedTrustManager ofClients(StoreFile store) throws TrustFailure {
        return new ClientTrustManager(judge(store), inWords(store));
    }

    private static X509ExtendedTrustManager explaining(X509ExtendedTrustManager manager, String trusted) {
        return new ExplainingTrustManager(manager, trusted);
    }

    private static X509ExtendedTrustManager extended(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException(
                        "the TrustManagerFactory " + factory.getAlgorithm() + " has no X509ExtendedTrustManager"));
    }
}
