package org.ftpra.bench.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.session.Timeouts;

/**
 * Our engine: {@code passive} or {@code active}. All sessions of a process share what they learn of the server, as those of
 * a pool do. The size of each file is not asked for after its transfer, as no peer asks for it.
 */
public final class EngineFactory implements ClientFactory {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(5));

    private final ServerKnowledge knowledge = new ServerKnowledge();

    @Override
    public Client open(Site site, String variant) throws Exception {
        Credentials credentials = new Credentials(site.user(), site.password(), "");
        return new EngineClient(FtpSession.open(settings(site, choice(variant)), credentials, knowledge));
    }

    private static DataChannelChoice choice(String variant) {
        return switch (variant) {
            case "passive" -> DataChannelChoice.of(DataChannelMode.PASSIVE);
            case "active" -> DataChannelChoice.of(DataChannelMode.ACTIVE);
            case "zero-copy" -> DataChannelChoice.of(DataChannelMode.PASSIVE).withZeroCopy();
            case "one-by-one" -> DataChannelChoice.of(DataChannelMode.PASSIVE).oneByOne();
            default -> throw new UnsupportedOperationException("the engine offers no '" + variant + "' yet");
        };
    }

    private static SessionSettings settings(Site site, DataChannelChoice choice) {
        return new SessionSettings(
                new ServerAddress(site.host(), site.port()),
                site.tls() ? Optional.of(tls(site)) : Optional.empty(),
                TIMEOUTS,
                StandardCharsets.UTF_8,
                true,
                choice,
                RepresentationType.IMAGE,
                Optional.empty(),
                List.of(),
                Duration.ZERO,
                false,
                Ticker.SYSTEM);
    }

    /** As the adapter's defaults are. */
    private static TlsSettings tls(Site site) {
        return new TlsSettings(
                false,
                List.of(TlsSettings.TLS_1_3, TlsSettings.TLS_1_2),
                List.of(),
                true,
                SessionReuse.AUTO,
                true,
                false,
                true,
                () -> context(site));
    }

    private static SSLContext context(Site site) throws FtpFailure {
        try {
            return Trust.only(site);
        } catch (GeneralSecurityException | IOException e) {
            throw FtpFailure.of(Kind.INSECURE, "no TLS context", e);
        }
    }
}
