package org.ftpra.adapter.config;

import jakarta.resource.spi.InvalidPropertyException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.trust.TlsContexts;
import org.ftpra.engine.trust.TrustFailure;

/** What the deployer asked of TLS. */
final class TlsChoice {

    private TlsChoice() {}

    /**
     * Empty for clear text.
     *
     * @throws InvalidPropertyException if a store cannot be used
     */
    static Optional<TlsSettings> of(ConfiguredValues values) throws InvalidPropertyException {
        Security security = values.get(FtpProperty.SECURITY, Security.class);
        return security == Security.NONE ? Optional.empty() : Optional.of(settings(values, security));
    }

    private static TlsSettings settings(ConfiguredValues values, Security security) throws InvalidPropertyException {
        TlsContexts contexts = TrustProperties.contexts(values);
        return new TlsSettings(
                security == Security.IMPLICIT_TLS,
                values.get(FtpProperty.TLS_PROTOCOLS, TlsProtocols.class).names(),
                List.of(),
                values.get(FtpProperty.VERIFY_HOST_NAME, Boolean.class),
                values.get(FtpProperty.TLS_SESSION_REUSE, SessionReuse.class),
                values.get(FtpProperty.DATA_CHANNEL_PROTECTION, DataChannelProtection.class)
                        == DataChannelProtection.PRIVATE,
                values.get(FtpProperty.CLEAR_CONTROL_CHANNEL, Boolean.class),
                values.get(FtpProperty.REQUIRE_CLOSE_NOTIFY, Boolean.class),
                () -> newContext(contexts));
    }

    private static SSLContext newContext(TlsContexts contexts) throws FtpFailure {
        try {
            return contexts.newContext();
        } catch (TrustFailure e) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "no TLS", e);
        }
    }
}
