package org.ftpra.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.session.Credentials;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.ftpra.engine.session.ServerAddress;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.ftpra.engine.session.Timeouts;

/** Opens sessions on real servers. */
final class Sessions {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(5));

    private Sessions() {}

    static FtpSession open(FtpServerUnderTest server, DataChannelMode mode) throws FtpFailure {
        return FtpSession.open(settings(server, mode), credentials(server), new ServerKnowledge());
    }

    static Credentials credentials(FtpServerUnderTest server) {
        return new Credentials(server.user(), server.password(), "");
    }

    static SessionSettings settings(FtpServerUnderTest server, DataChannelMode mode) {
        return settings(new ServerAddress(server.host(), server.port()), mode, TIMEOUTS);
    }

    /** For what stands in front of a server. */
    static SessionSettings settings(ServerAddress server, DataChannelMode mode, Timeouts timeouts) {
        return settings(server, Optional.empty(), DataChannelChoice.of(mode), timeouts);
    }

    /** Under TLS, if so wanted. */
    static SessionSettings settings(FtpServerUnderTest server, Optional<TlsSettings> tls, DataChannelChoice choice) {
        return settings(new ServerAddress(server.host(), server.port()), tls, choice, TIMEOUTS);
    }

    /** With a NOOP every so often in transfers. */
    static SessionSettings keptAlive(FtpServerUnderTest server, Optional<TlsSettings> tls, Duration interval) {
        SessionSettings other = settings(server, tls, DataChannelChoice.AUTO);
        return new SessionSettings(
                other.server(),
                tls,
                other.timeouts(),
                other.charset(),
                other.negotiateUtf8(),
                other.dataChannels(),
                other.type(),
                other.homeDirectory(),
                other.loginCommands(),
                interval,
                other.verifySize(),
                other.ticker());
    }

    /** The same for whatever is there. */
    static SessionSettings settings(ServerAddress server, Optional<TlsSettings> tls, DataChannelChoice choice) {
        return settings(server, tls, choice, TIMEOUTS);
    }

    /** TLS that trusts the authority of the test servers. */
    static TlsSettings tls(SessionReuse reuse, String... protocols) {
        return ClientTls.ofTheTests().reuse(reuse).protocols(protocols).settings();
    }

    static SessionSettings settings(
            ServerAddress server, Optional<TlsSettings> tls, DataChannelChoice choice, Timeouts timeouts) {
        return new SessionSettings(
                server,
                tls,
                timeouts,
                StandardCharsets.UTF_8,
                true,
                choice,
                RepresentationType.IMAGE,
                Optional.empty(),
                List.of(),
                Duration.ZERO,
                true,
                Ticker.SYSTEM);
    }
}
