package org.ftpra.engine.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;

/** What an idle session can tell of its server without a word to it. */
class UndisturbedSessionTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @ServersTest
    void isUndisturbedWhileTheServerIsSilentAndSendsNothingToFindOut(FtpServerUnderTest server) throws FtpFailure {
        try (FtpSession session = open(server)) {
            server.clearCommands();

            assertThat(session.isUndisturbed()).isTrue();
            assertThat(server.commands()).isEmpty();
        }
    }

    @ServersTest
    void isDisturbedAndBrokenOnceTheServerHasClosed(FtpServerUnderTest server) throws FtpFailure {
        try (FtpSession session = open(server)) {
            server.dropControlConnections();

            await().until(() -> !session.isUndisturbed());
            assertThat(session.isUsable()).isFalse();
        }
    }

    private static FtpSession open(FtpServerUnderTest server) throws FtpFailure {
        SessionSettings settings = new SessionSettings(
                new ServerAddress(server.host(), server.port()),
                Optional.empty(),
                new Timeouts(LIMIT, LIMIT, LIMIT, LIMIT),
                UTF_8,
                true,
                DataChannelChoice.of(DataChannelMode.PASSIVE),
                RepresentationType.IMAGE,
                Optional.empty(),
                List.of(),
                Duration.ZERO,
                true,
                Ticker.SYSTEM);
        return FtpSession.open(settings, new Credentials(server.user(), server.password(), ""), new ServerKnowledge());
    }
}
