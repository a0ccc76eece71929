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

    private final Peers peers;
    private final TrustSettings settings;
    private final Optional<MadeOfFiles<X509ExtendedTrustManager>> trust;
    private final Optional<MadeOfFiles<KeyManager[]>> keys;
    private Shared shared;

    /** Those of a client. Reads nothing yet. */
    public TlsContexts(TrustSettings settings) {
        this(settings, InstantSource.system());
    }

    /** With the clock that tells how old a file is. */
    TlsContexts(TrustSettings settings, InstantSource clock) {
        this(Peers.SERVERS, settings, clock);
    }

    /**
     * Those of a server. Reads nothing yet.
     *
     * @param settings its own certificate, and the clients that it trusts, if it asks for their certificates: without a trust
     *     store, none
     */
    public static TlsContexts ofServer(TrustSettings settings) {
        return new TlsContexts(Peers.CLIENTS, settings, InstantSource.system());
    }

    private TlsContexts(Peers peers, TrustSettings settings, InstantSource clock) {
        this.peers = peers;
        this.settings = settings;
        this.trust =
                settings.trustStore().map(store -> new MadeOfFiles<>(store.files(), () -> peers.judge(store), clock));
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
        return context(keys(), trustManager());
    }

    /**
     * The same until a file is another: a server's, whose data connections resume what the control connections began.
     *
     * @param socketsResumeOnly whether a handshake on an SSLSocket, as data connections have, fails unless it resumes a session
     *     that began on an SSLEngine, as control connections have
     * @throws TrustFailure if a file cannot be used as it is now; the next call looks at it again
     */
    public synchronized SSLContext sharedContext(boolean socketsResumeOnly) throws TrustFailure {
        KeyManager[] ours = keys();
        X509ExtendedTrustManager theirs = trustManager();
        if (shared == null || !shared.isOf(ours, theirs)) {
            KeyManager[] used = socketsResumeOnly ? ResumingKeys.of(ours) : ours;
            shared = new Shared(ours, theirs, context(used, theirs));
        }
        return shared.context();
    }

    private KeyManager[] keys() throws TrustFailure {
        return keys.isPresent() ? keys.get().get() : NO_KEYS;
    }

    private static SSLContext context(KeyManager[] ours, TrustManager theirs) throws TrustFailure {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(ours, new TrustManager[] {theirs}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new TrustFailure("this Java runtime makes no TLS context: " + e.getMessage(), e);
        }
    }

    private X509ExtendedTrustManager trustManager() throws TrustFailure {
        if (!settings.pins().isEmpty()) {
            return new PinTrustManager(settings.pins());
        }
        return trust.isPresent() ? trust.get().get() : peers.judge();
    }

    private record Shared(KeyManager[] ours, X509ExtendedTrustManager theirs, SSLContext context) {

        boolean isOf(KeyManager[] otherOurs, X509ExtendedTrustManager otherTheirs) {
            return ours == otherOurs && theirs == otherTheirs;
        }
    }
}
