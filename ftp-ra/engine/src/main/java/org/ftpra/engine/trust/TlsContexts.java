package org.ftpra.engine.trust;

import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Makes SSLContexts of what was configured. Key and trust managers are shared among them, and made anew when a file of them
 * changed. Thread-safe.
 */
public final class TlsContexts {

    private static final KeyManager[] NO_KEYS = {};

    private final TrustSettings settings;
    private final Optional<MadeOfFiles<X509ExtendedTrustManager>> trust;
    private final Optional<MadeOfFiles<KeyManager[]>> keys;

    /** Reads nothing yet. */
    public TlsContexts(TrustSettings settings) {
        this(settings, InstantSource.system());
    }

    /** With the clock that tells how old a file is. */
    TlsContexts(TrustSettings settings, InstantSource clock) {
        this.settings = settings;
        this.trust = settings.trustStore()
                .map(store -> new MadeOfFiles<>(store.files(), () -> TrustMaterial.of(store), clock));
        this.keys =
                settings.keyStore().map(store -> new MadeOfFiles<>(store.files(), () -> KeyMaterial.of(store), clock));
    }

    /**
     * A new one, which has no TLS session yet. To be made for each control connection and its data connections, so that
     * sessions of two control connections never mix.
     *
     * @throws TrustFailure if a file cannot be used as it is now; the next call looks at it again
     */
    public SSLContext newContext() throws TrustFailure {
        KeyManager[] ours = keys.isPresent() ? keys.get().get() : NO_KEYS;
        TrustManager[] theirs = {trustManager()};
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(ours, theirs, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new TrustFailure("this Java runtime makes no TLS context: " + e.getMessage(), e);
        }
    }

    /** That of the JVM is asked for each time: it keeps what it read, and sees a change by itself. */
    private X509ExtendedTrustManager trustManager() throws TrustFailure {
        if (!settings.pins().isEmpty()) {
            return new PinTrustManager(settings.pins());
        }
        return trust.isPresent() ? trust.get().get() : TrustMaterial.ofJvm();
    }
}
