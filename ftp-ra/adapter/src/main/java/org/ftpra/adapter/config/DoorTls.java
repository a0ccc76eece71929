package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ftpra.engine.trust.TlsContexts;
import org.ftpra.engine.trust.TrustFailure;
import org.ftpra.engine.trust.TrustSettings;

/**
 * TLS with partners. Immutable.
 *
 * @param security when it begins; not NONE
 * @param dataChannels PRIVATE: they must be under TLS, too
 * @param protocols the versions, as the platform calls them
 * @param sessionReuseRequired whether a data channel must resume the session of its control channel
 * @param closeNotifyRequired whether an upload that ends without close_notify fails
 * @param clientCertificates whether partners are asked for one
 * @param trust the endpoint's certificate and key, and whom it trusts
 */
public record DoorTls(
        EndpointSecurity security,
        DataChannelProtection dataChannels,
        List<String> protocols,
        boolean sessionReuseRequired,
        boolean closeNotifyRequired,
        ClientCertificates clientCertificates,
        TrustSettings trust) {

    static Optional<DoorTls> of(ConfiguredValues values) throws InvalidPropertyException {
        EndpointSecurity security = values.get(EndpointProperty.SECURITY, EndpointSecurity.class);
        return security == EndpointSecurity.NONE ? Optional.empty() : Optional.of(of(security, values));
    }

    private static DoorTls of(EndpointSecurity security, ConfiguredValues values) throws InvalidPropertyException {
        DoorTls tls = new DoorTls(
                security,
                values.get(EndpointProperty.DATA_CHANNEL_PROTECTION, DataChannelProtection.class),
                values.get(EndpointProperty.TLS_PROTOCOLS, TlsProtocols.class).names(),
                values.get(EndpointProperty.TLS_SESSION_REUSE, Boolean.class),
                values.get(EndpointProperty.REQUIRE_CLOSE_NOTIFY, Boolean.class),
                values.get(EndpointProperty.CLIENT_CERTIFICATES, ClientCertificates.class),
                trust(values));
        tls.tryFiles();
        return tls;
    }

    private static TrustSettings trust(ConfiguredValues values) {
        return new TrustSettings(
                TrustProperties.store(
                        values,
                        EndpointProperty.TRUST_STORE,
                        EndpointProperty.TRUST_STORE_PASSWORD,
                        EndpointProperty.TRUST_STORE_PASSWORD_FILE),
                TrustProperties.store(
                        values,
                        EndpointProperty.KEY_STORE,
                        EndpointProperty.KEY_STORE_PASSWORD,
                        EndpointProperty.KEY_STORE_PASSWORD_FILE),
                Set.of());
    }

    private void tryFiles() throws InvalidPropertyException {
        try {
            contexts().newContext();
        } catch (TrustFailure e) {
            throw new InvalidPropertyException(e.getMessage(), e);
        }
    }

    /** A new maker of SSLContexts, which takes up changed files; to be kept for all connections of the endpoint. */
    public TlsContexts contexts() {
        return TlsContexts.ofServer(trust);
    }
}
