package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of wait is ended at once by a cut, and by an interrupt of the waiting thread. */
@Timeout(60)
class CutFromAnotherThreadTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Resources before = Resources.now();
    private final ScriptedServer server = new ScriptedServer();
    private final ExecutorService user = Executors.newSingleThreadExecutor();

    @AfterEach
    void nothingIsLeft() {
        server.close();
        user.shutdownNow();
        before.awaitNothingElse();
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                Arguments.of("a reply", DataChannelMode.PASSIVE, (Wait) session -> new FileCommands(session).noop()),
                Arguments.of("the server to dial", DataChannelMode.ACTIVE, (Wait)
                        session -> session.beginTransfer(Command.of("APPE", "name"))),
                Arguments.of("data", DataChannelMode.PASSIVE, (Wait)
                        session -> new FileTransfers(session).retrieve("name", new ByteArrayOutputStream())),
                Arguments.of("room to write", DataChannelMode.PASSIVE, (Wait) CutFromAnotherThreadTest::writeForEver),
                Arguments.of("the final reply", DataChannelMode.PASSIVE, (Wait)
                        session -> session.beginTransfer(Command.of("STOU")).complete()));
    }

    private static void writeForEver(FtpSession session) throws FtpFailure {
        TransferExchange exchange = session.beginTransfer(Command.of("STOR", "name"));
        ByteBuffer chunk = ByteBuffer.allocate(256 * 1024);
        while (true) {
            exchange.write(chunk.clear());
        }
    }

    private FtpSession open(DataChannelMode mode) throws FtpFailure {
        server.on("NOOP", Answer.silence());
        server.on("APPE", "150 will dial");
        server.on("STOU", "150 go on");
        server.on("RETR", conversation -> {
            conversation.say("150 soon");
            conversation.data();
            conversation.awaitClientGone();
        });
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            conversation.data();
            conversation.awaitClientGone();
        });
        return new Client(server).limit(LONG).mode(mode).open();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void cutEndsTheWaitAtOnceAndDoesNotWaitItself(String name, DataChannelMode mode, Wait wait) throws Exception {
        FtpSession session = open(mode);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<FtpFailure> failed = user.submit(() -> failureOf(waitOn(session, wait, waiting)));
        awaitSelecting(waiting);

        CompletableFuture.runAsync(session::cut).get(5, TimeUnit.SECONDS);

        assertThat(failed.get(5, TimeUnit.SECONDS)).isNotNull();
        assertThat(session.state()).isEqualTo(SessionState.CLOSED);
        assertThat(session.isUsable()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void interruptEndsTheWaitAtOnceAndStays(String name, DataChannelMode mode, Wait wait) throws Exception {
        FtpSession session = open(mode);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<Boolean> flag = user.submit(() -> {
            failureOf(waitOn(session, wait, waiting));
            return Thread.interrupted();
        });
        awaitSelecting(waiting);

        waiting.get().interrupt();

        assertThat(flag.get(5, TimeUnit.SECONDS)).as("the interrupt flag").isTrue();
        assertThat(session.isUsable()).isFalse();
        session.cut();
    }

    private static ThrowingCallable waitOn(FtpSession session, Wait wait, AtomicReference<Thread> waiting) {
        return () -> {
            waiting.set(Thread.currentThread());
            wait.on(session);
        };
    }

    /** Waits until the thread has stood in a selector for a while: a passing wait is over by then. */
    private void awaitSelecting(AtomicReference<Thread> waiting) {
        await().during(Duration.ofMillis(100)).atMost(Duration.ofSeconds(10)).until(() -> isSelecting(waiting.get()));
    }

    private static boolean isSelecting(Thread thread) {
        return thread != null
                && Stream.of(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("sun.nio.ch.SelectorImpl"));
    }

    @Test
    void cutBetweenCallsIsSeenByTheNext() throws Exception {
        FtpSession session = new Client(server.file("name", new byte[10])).open();
        TransferExchange exchange = session.beginTransfer(Command.of("RETR", "name"));

        CompletableFuture.runAsync(session::cut).get(5, TimeUnit.SECONDS);

        failureOf(() -> exchange.read(ByteBuffer.allocate(10)));
        failureOf(() -> new FileCommands(session).noop());
        exchange.abort();
        session.close();
    }

    private interface Wait {
        void on(FtpSession session) throws FtpFailure;
    }
}
