package org.ftpra.engine.servers;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a server offers TLS (RFC 4217). Immutable.
 *
 * @param implicit whether every connection begins with TLS; else the client asks for it by AUTH TLS
 * @param nothingInClear whether log-ins and data connections without TLS are refused
 * @param reuseRequired whether a data connection has to resume the TLS session of its control connection
 * @param versions the versions of TLS offered, at least one
 * @param certificate what the server shows
 * @param clientCertificateRequired whether the client has to show a certificate of the test authority
 */
public record TlsOptions(
        boolean implicit,
        boolean nothingInClear,
        boolean reuseRequired,
        Set<TlsVersion> versions,
        ServerCertificate certificate,
        boolean clientCertificateRequired) {

    /** Copies the versions. */
    public TlsOptions {
        versions = Collections.unmodifiableSet(EnumSet.copyOf(versions));
    }

    /** By AUTH TLS, beside log-ins in clear, in both versions, with a valid certificate, and nothing required. */
    public static TlsOptions explicit() {
        return new TlsOptions(false, false, false, EnumSet.allOf(TlsVersion.class), ServerCertificate.VALID, false);
    }

    /** With TLS from the first byte. */
    public TlsOptions fromTheFirstByte() {
        return new TlsOptions(true, nothingInClear, reuseRequired, versions, certificate, clientCertificateRequired);
    }

    /** Without anything in clear. */
    public TlsOptions withNothingInClear() {
        return new TlsOptions(implicit, true, reuseRequired, versions, certificate, clientCertificateRequired);
    }

    /** With reuse of the control connection's session required. */
    public TlsOptions withReuseRequired() {
        return new TlsOptions(implicit, nothingInClear, true, versions, certificate, clientCertificateRequired);
    }

    /** With these versions only. */
    public TlsOptions withVersions(TlsVersion first, TlsVersion... more) {
        Set<TlsVersion> chosen = EnumSet.of(first, more);
        return new TlsOptions(implicit, nothingInClear, reuseRequired, chosen, certificate, clientCertificateRequired);
    }

    /** With another certificate. */
    public TlsOptions withCertificate(ServerCertificate other) {
        return new TlsOptions(implicit, nothingInClear, reuseRequired, versions, other, clientCertificateRequired);
    }

    /** With a certificate of the client required. */
    public TlsOptions withClientCertificateRequired() {
        return new TlsOptions(implicit, nothingInClear, reuseRequired, versions, certificate, true);
    }

    /** What the server shows, on disk. */
    TestIdentity identity() {
        return TestCertificates.shared().server(certificate);
    }
}
