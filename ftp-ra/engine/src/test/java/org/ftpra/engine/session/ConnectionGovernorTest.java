package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.control.Ticker;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.ExtendedCommands;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ManualTicker;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who waits for a place, who gets it, and that none is lost whatever becomes of a session. */
class ConnectionGovernorTest {

    private static final String FULL = "421 Too many connections";
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(20));

    private final ScriptedServer server = new ScriptedServer();
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void aRefusalWithoutPatienceIsToldAsItIs() {
        server.on("greeting", FULL);

        assertThat(failureOf(client::open).reply().orElseThrow().code()).isEqualTo(421);
        assertThat(client.notices()).containsExactly(new Notice.LimitLearned(name(), "me", 1));
    }

    @Test
    void whoIsRefusedWaitsUntilASessionEnds() throws Exception {
        FtpSession first = client.open();
        server.once("greeting", FULL);
        CompletableFuture<FtpSession> second = opening();
        await().until(() -> !client.notices().isEmpty());
        assertThat(second).isNotDone();

        first.close();

        second.join().close();
        assertThat(client.notices()).containsExactly(new Notice.LimitLearned(name(), "me", 1));
    }

    @Test
    void whoFindsAllPlacesTakenWaitsWithoutAskingTheServer() throws Exception {
        FtpSession first = full();
        server.forgetCommands();
        long before = server.controlBytes();
        FtpFailure failure = failureOf(client.limits(new Limits(Duration.ofMillis(50)))::open);

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure)
                .hasMessage(name() + " bears no more sessions of user me than the 1 that are open and in use here, and"
                        + " none ended in time (loginWaitTimeout)");
        assertThat(server.controlBytes()).isEqualTo(before);
        first.close();
    }

    @Test
    void aTimeOutTellsWhatTheServerSaid() throws Exception {
        FtpSession first = client.open();
        server.once("greeting", FULL);
        FtpFailure failure = failureOf(client.limits(new Limits(Duration.ofMillis(50)))::open);

        assertThat(failure).hasMessageContaining(FULL);
        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        first.close();
    }

    @Test
    void aRefusalAtPassTeachesAsWell() throws Exception {
        FtpSession first = client.open();
        server.once("PASS", "530 Sorry, the maximum number of allowed clients (1) are already connected.");
        CompletableFuture<FtpSession> second = opening();
        await().until(() -> !client.notices().isEmpty());
        first.cut();

        second.join().close();
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() {
        server.on("PASS", "530 Login incorrect");

        assertThat(failureOf(client.limits(PATIENT)::open).kind()).isEqualTo(Kind.ACCESS_DENIED);
        assertThat(server.commands()).filteredOn("PASS secret"::equals).hasSize(1);
        assertThat(client.notices()).isEmpty();
    }

    @Test
    void eachUserHasALimitOfItsOwn() throws Exception {
        FtpSession first = full();

        client.credentials("other", "secret", "").limits(Limits.NONE).open().close();
        first.close();
    }

    @Test
    void aPlaceThatIsFreedByAnotherUserIsTriedAtOnce() throws Exception {
        FtpSession first = client.open();
        server.on("greeting", FULL);
        client.credentials("other", "secret", "");
        CompletableFuture<FtpSession> second = opening();
        await().until(() -> !client.notices().isEmpty());
        server.on("greeting", "220 ready");
        first.close();

        second.join().close();
    }

    @Test
    void interruptionEndsTheWait() throws Exception {
        FtpSession first = full();
        client.limits(PATIENT);
        Thread.currentThread().interrupt();

        assertThat(failureOf(client::open)).hasMessageContaining("interrupted while waiting for a place on " + name());
        assertThat(Thread.interrupted()).isTrue();
        first.close();
        client.open().close();
    }

    @Test
    void anIdleSessionIsEndedForWhoWaits() throws Exception {
        FtpSession first = full();
        AtomicBoolean idle = new AtomicBoolean();
        first.spare(() -> {
            if (idle.get()) {
                first.close();
            }
            return idle.get();
        });
        CompletableFuture<FtpSession> second = opening();
        await().until(() -> server.commands().size() > 0);
        assertThat(second).isNotDone();

        idle.set(true);
        first.mayBeIdle();
        FtpSession opened = second.join();

        assertThat(first.state()).isEqualTo(SessionState.CLOSED);
        assertThat(server.commands()).contains("QUIT");
        opened.close();
    }

    @Test
    void afterAQuietWhileOneMoreIsTriedAndTold() throws Exception {
        ManualTicker ticker = new ManualTicker();
        client.ticker(ticker);
        FtpSession first = full();
        ticker.advance(LoginLimit.QUIET);
        FtpSession second = client.open();

        assertThat(client.notices()).endsWith(new Notice.LimitGrown(name(), "me", 2));
        assertThat(failureOf(client::open).kind()).isEqualTo(Kind.TIMED_OUT);
        second.close();
        first.close();
    }

    @Test
    void aControlChannelThatIsReplacedNeedsNoSecondPlace() throws Exception {
        client.choice(
                new DataChannelChoice(DataChannelMode.ACTIVE, ExtendedCommands.AUTO, Duration.ofMillis(50), true));
        FtpSession first = full();
        server.forgetCommands();
        server.once("EPRT", "200 ok").once("STOR", Answer.silence());
        TransferExchange transfer = first.beginTransfer(Command.of("STOR", "name"));
        transfer.complete();

        assertThat(server.commands()).filteredOn("USER me"::equals).hasSize(1);
        assertThat(failureOf(client::open)).hasMessageContaining("loginWaitTimeout");
        first.close();
        client.open().close();
    }

    @Test
    void aReplacedControlChannelThatIsRefusedWaitsLikeOthers() throws Exception {
        client.choice(
                new DataChannelChoice(DataChannelMode.ACTIVE, ExtendedCommands.AUTO, Duration.ofMillis(50), true));
        client.limits(PATIENT);
        FtpSession first = client.open();
        server.once("EPRT", "200 ok")
                .once("STOR", Answer.silence())
                .once("greeting", FULL)
                .once("greeting", FULL);
        first.beginTransfer(Command.of("STOR", "name")).complete();

        first.close();
        client.limits(Limits.NONE).open().close();
    }

    static Stream<Arguments> faults() {
        Map<String, Answer> faults = Map.of(
                "hangs up", Answer.hangUp(),
                "resets", Answer.reset(),
                "is silent", Answer.silence(),
                "is full", Answer.replies(FULL),
                "refuses", Answer.replies("530 Sorry, the maximum number of clients is connected"),
                "talks nonsense", Answer.bytes(new byte[] {0, '\r', '\n', 'x', '\r', '\n'}));
        return Stream.of("greeting", "USER", "PASS", "FEAT", "OPTS", "SITE", "CWD", "PWD")
                .flatMap(step ->
                        faults.entrySet().stream().map(fault -> Arguments.of(step, fault.getKey(), fault.getValue())));
    }

    @ParameterizedTest(name = "{0}: the server {1}")
    @MethodSource("faults")
    void noPlaceIsLostAtAnyStep(String step, String what, Answer fault) throws Exception {
        client.home("/home").loginCommands("SITE X");
        server.on("SITE", "200 fine");
        full().close();
        server.once(step, fault);
        client.limit(Duration.ofMillis(100));
        try {
            client.open().close();
        } catch (FtpFailure e) {
            assertThat(e).hasMessageNotContaining("loginWaitTimeout");
        }

        client.limit(Duration.ofSeconds(10))
                .limits(new Limits(Duration.ofSeconds(5)))
                .open()
                .close();
    }

    @Test
    void noPlaceIsLostWithWhatIsNoFailureOfFtp() throws Exception {
        full().close();
        client.ticker(new FailingTicker());
        assertThatThrownBy(client::open).isInstanceOf(IllegalStateException.class);
        client.ticker(Ticker.SYSTEM);

        client.open().close();
    }

    @Test
    void aPlaceIsGivenBackOnce() throws Exception {
        FtpSession first = full();
        first.close();
        first.cut();
        first.close();
        FtpSession second = client.open();

        assertThat(failureOf(client::open)).hasMessageContaining("loginWaitTimeout");
        second.close();
    }

    @Test
    void aPlaceThatWasGivenBackWhileItsSessionWasOpenedIsNotTakenAgain() throws Exception {
        full().close();
        SessionPermit permit = client.knowledge().governor().permit("me", Ticker.SYSTEM);
        permit.open(permit::release, Duration.ZERO);
        permit.release();
        FtpSession first = client.open();

        assertThat(failureOf(client::open)).hasMessageContaining("loginWaitTimeout");
        first.close();
    }

    @Test
    void aBrokenSessionHasGivenItsPlaceBack() throws Exception {
        FtpSession first = full();
        server.once("NOOP", Answer.hangUp());
        assertThat(first.answers()).isFalse();

        FtpSession second = client.open();
        first.close();

        assertThat(failureOf(client::open)).hasMessageContaining("loginWaitTimeout");
        second.close();
    }

    /** One session is open, and it is known that there can be no more. */
    private FtpSession full() throws FtpFailure {
        FtpSession first = client.open();
        server.once("greeting", FULL);
        failureOf(client::open);
        return first;
    }

    private CompletableFuture<FtpSession> opening() {
        client.limits(PATIENT);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return client.open();
            } catch (FtpFailure e) {
                throw new CompletionException(e);
            }
        });
    }

    private String name() {
        return "127.0.0.1:" + server.port();
    }

    /** A clock that stops the session in the middle of its log-in. */
    private static final class FailingTicker implements Ticker {

        private int looks;

        @Override
        public long nanos() {
            looks++;
            if (looks == 6) {
                throw new IllegalStateException("no time");
            }
            return System.nanoTime();
        }
    }
}
