package org.ftpra.engine.scripted;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.servers.TestCertificates;
import org.ftpra.engine.servers.TestIdentity;
import org.ftpra.engine.trust.CertificatePin;
import org.ftpra.engine.trust.Secret;
import org.ftpra.engine.trust.StoreFile;
import org.ftpra.engine.trust.TlsContexts;
import org.ftpra.engine.trust.TrustFailure;
import org.ftpra.engine.trust.TrustSettings;

/** How a test's client speaks TLS: by default it trusts what Java trusts, and checks all there is. */
public final class ClientTls {

    private boolean implicit;
    private List<String> protocols = List.of("TLSv1.3", "TLSv1.2");
    private SessionReuse reuse = SessionReuse.AUTO;
    private boolean verifyHostName = true;
    private boolean protectData = true;
    private boolean clearControl;
    private boolean requireCloseNotify = true;
    private Optional<Path> trusted = Optional.empty();
    private Optional<TestIdentity> own = Optional.empty();
    private Set<CertificatePin> pins = Set.of();

    /** Trusting the authority of the test servers. */
    public static ClientTls ofTheTests() {
        return new ClientTls().trusting(TestCertificates.shared().authorityPem());
    }

    /** Under TLS from the first byte. */
    public ClientTls implicit() {
        implicit = true;
        return this;
    }

    /** The versions offered. */
    public ClientTls protocols(String... names) {
        protocols = List.of(names);
        return this;
    }

    /** Whether sessions are resumed. */
    public ClientTls reuse(SessionReuse wanted) {
        reuse = wanted;
        return this;
    }

    /** Whatever host the certificate is for. */
    public ClientTls anyHost() {
        verifyHostName = false;
        return this;
    }

    /** PROT C. */
    public ClientTls clearData() {
        protectData = false;
        return this;
    }

    /** CCC. */
    public ClientTls clearControl() {
        clearControl = true;
        return this;
    }

    /** Whatever ends without close_notify counts. */
    public ClientTls withoutCloseNotify() {
        requireCloseNotify = false;
        return this;
    }

    /** Trusts this authority. */
    public ClientTls trusting(Path authorityPem) {
        trusted = Optional.of(authorityPem);
        return this;
    }

    /** Trusts this server's certificate alone. */
    public ClientTls pinning(CertificatePin pin) {
        trusted = Optional.empty();
        pins = Set.of(pin);
        return this;
    }

    /** Shows this certificate. */
    public ClientTls showing(TestIdentity identity) {
        own = Optional.of(identity);
        return this;
    }

    /** What the engine is told. */
    public TlsSettings settings() {
        TlsContexts contexts = new TlsContexts(trust());
        return new TlsSettings(
                implicit,
                protocols,
                List.of(),
                verifyHostName,
                reuse,
                protectData,
                clearControl,
                requireCloseNotify,
                () -> newContext(contexts));
    }

    private TrustSettings trust() {
        return new TrustSettings(
                trusted.map(file -> new StoreFile("trustStore", file, Optional.empty())),
                own.map(identity -> new StoreFile(
                        "keyStore", identity.keyStore(), Optional.of(Secret.of(TestCertificates.PASSWORD)))),
                pins);
    }

    private static SSLContext newContext(TlsContexts contexts) throws FtpFailure {
        try {
            return contexts.newContext();
        } catch (TrustFailure e) {
            throw FtpFailure.of(FtpFailure.Kind.INVALID_ARGUMENT, "no TLS", e);
        }
    }
}
