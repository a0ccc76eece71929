package org.ftpra.engine.trust;

import java.util.Set;
import javax.net.ssl.X509ExtendedTrustManager;

/** Whose certificates are judged. */
enum Peers {
    /** Those of servers, whose client we are. */
    SERVERS {
        @Override
        X509ExtendedTrustManager judge(StoreFile store) throws TrustFailure {
            return TrustMaterial.of(store);
        }

        /** That of the JVM is asked for each time: it keeps what it read, and sees a change by itself. */
        @Override
        X509ExtendedTrustManager judge() throws TrustFailure {
            return TrustMaterial.ofJvm();
        }
    },
    /** Those of clients, whose server we are. */
    CLIENTS {
        private final X509ExtendedTrustManager nobody = new PinTrustManager(Set.of());

        @Override
        X509ExtendedTrustManager judge(StoreFile store) throws TrustFailure {
            return TrustMaterial.ofClients(store);
        }

        /** That a public authority knows somebody says nothing of whether we do. Always the same: contexts are kept by it. */
        @Override
        X509ExtendedTrustManager judge() {
            return nobody;
        }
    };

    /** Trusts what is in a store. */
    abstract X509ExtendedTrustManager judge(StoreFile store) throws TrustFailure;

    /** Trusts what is trusted where no store is configured. */
    abstract X509ExtendedTrustManager judge() throws TrustFailure;
}
