package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ProFtpd;
import org.ftpra.engine.servers.PureFtpd;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.ServerOptions;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.servers.Vsftpd;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.Limits;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real servers that bear three sessions, and twenty threads that want one each, again and again. */
@Tag("thorough")
class LoginLimitsTest {

    private static final int MOST = 3;
    private static final int THREADS = 20;
    private static final int ROUNDS = 3;

    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final ServerKnowledge knowledge = new ServerKnowledge("server", notices::add);
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();

    static Stream<Arguments> limited() {
        ServerOptions defaults = ServerOptions.defaults();
        Stream<Arguments> byServer =
                Servers.all().stream().map(kind -> Arguments.of(kind, defaults.withMaximumLogins(MOST)));
        return Stream.concat(
                byServer,
                Stream.of(
                        Arguments.of(new Vsftpd(), defaults.withExtraLines("max_per_ip=" + MOST)),
                        Arguments.of(new ProFtpd(), defaults.withExtraLines("MaxClientsPerUser " + MOST)),
                        Arguments.of(new ProFtpd(), defaults.withExtraLines("MaxConnectionsPerHost " + MOST)),
                        Arguments.of(new PureFtpd(), defaults.withExtraLines("-C", Integer.toString(MOST)))));
    }

    @ParameterizedTest
    @MethodSource("limited")
    @Timeout(60)
    void everyCallSucceedsAndFewAreRefused(ServerKind kind, ServerOptions options) throws Exception {
        try (FtpServerUnderTest server = Servers.require(kind).start(options)) {
            SessionSettings settings =
                    Sessions.settings(server, DataChannelMode.AUTO).with(new Limits(Duration.ofSeconds(30)));
            runAll(() -> use(server, settings));

            assertThat(mostOpen).hasValueLessThanOrEqualTo(letIn(kind));
            assertThat(notices).isNotEmpty();
            assertThat(tries(server)).isLessThanOrEqualTo(THREADS * ROUNDS + 4L * THREADS);
        }
    }

    /** Apache FtpServer looks for a place at USER and takes it at PASS, so that some who log in together share one. */
    private static int letIn(ServerKind kind) {
        return kind instanceof ApacheFtpServer ? THREADS : MOST;
    }

    /** Those that came to a command: vsftpd, Pure-FTPd and pyftpdlib refuse before that. */
    private static long tries(FtpServerUnderTest server) {
        return server.commands().stream()
                .filter(line -> line.startsWith("USER"))
                .count();
    }

    private Void use(FtpServerUnderTest server, SessionSettings settings) throws FtpFailure {
        try (FtpSession session = FtpSession.open(settings, Sessions.credentials(server), knowledge)) {
            mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
            new FileCommands(session).noop();
            open.decrementAndGet();
        }
        return null;
    }

    private static void runAll(Callable<Void> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> all =
                    IntStream.range(0, THREADS * ROUNDS).mapToObj(i -> work).toList();
            for (Future<Void> each : threads.invokeAll(all)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
