package org.ftpra.adapter.config;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;

/** What the deployer asked of TLS. */
final class TlsChoice {

    private TlsChoice() {}

    static Optional<TlsSettings> of(ConfiguredValues values) {
        Security security = values.get(FtpProperty.SECURITY, Security.class);
        return security == Security.NONE ? Optional.empty() : Optional.of(settings(values, security));
    }

    private static TlsSettings settings(ConfiguredValues values, Security security) {
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
                TlsChoice::platformContext);
    }

    private static SSLContext platformContext() throws FtpFailure {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw FtpFailure.of(Kind.INSECURE, "the platform has no TLS", e);
        }
    }
}
