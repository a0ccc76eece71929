package org.ftpra.engine.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.data.ExtendedCommands;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FtpSessionTest {

    private final ScriptedServer server = new ScriptedServer().file("name", new byte[10]);
    private final Client client = new Client(server);

    /** Buffers that must not be given out again. */
    private static final List<ByteBuffer> held = new ArrayList<>();

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void timedOutCommandBreaksTheSessionForGood() throws Exception {
        server.on("NOOP", Answer.silence());
        FtpSession session = client.limit(Duration.ofMillis(50)).openInPeace();

        assertThat(failureOf(() -> new FileCommands(session).noop()).kind()).isEqualTo(Kind.TIMED_OUT);

        assertThat(session.state()).isEqualTo(SessionState.BROKEN);
        assertThat(session.isUsable()).isFalse();
        assertThat(failureOf(() -> new FileCommands(session).noop())).hasMessageContaining("given up");
    }

    @Test
    void resetChannelNamesItsServer() throws Exception {
        server.on("NOOP", Answer.reset());
        FtpSession session = client.open();

        assertThat(failureOf(() -> new FileCommands(session).noop()))
                .hasMessageStartingWith("NOOP: the control channel to 127.0.0.1:" + server.port() + " failed: ");
    }

    @Test
    void transferOnABrokenSessionIsAFailureToo() throws Exception {
        FtpSession session = client.open();
        session.beginTransfer(Command.of("RETR", "name")).abort();
        server.on("NOOP", Answer.reset());
        failureOf(() -> new FileCommands(session).noop());

        assertThat(failureOf(() -> session.beginTransfer(Command.of("RETR", "name")))
                        .kind())
                .isEqualTo(Kind.CONNECTION_LOST);
        assertThat(failureOf(() -> session.beginMachineListing(Command.of("MLSD")))
                        .kind())
                .isEqualTo(Kind.CONNECTION_LOST);
        assertThat(failureOf(() -> session.beginListing(Command.of("LIST"))).kind())
                .isEqualTo(Kind.CONNECTION_LOST);
    }

    @Test
    void serverMayEndAnIdleSession() throws Exception {
        FtpSession session = client.open();
        server.once("NOOP", "200 ok\r\n421 idle too long");
        new FileCommands(session).noop();

        FtpFailure failure = failureOf(() -> new FileCommands(session).noop());

        assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(failure.reply().orElseThrow().code()).isEqualTo(421);
        assertThat(session.state()).isEqualTo(SessionState.BROKEN);
    }

    @Test
    void replyThatNobodyAskedForBreaksTheSession() throws Exception {
        FtpSession session = client.open();
        server.once("NOOP", "200 ok\r\n200 and again");
        new FileCommands(session).noop();
        server.forgetCommands();

        FtpFailure failure = failureOf(() -> new FileCommands(session).delete("name"));

        assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(failure).hasMessageContaining("200 and again");
        assertThat(server.commands()).isEmpty();
        assertThat(session.isUsable()).isFalse();
    }

    @Test
    void serverThatClosedWhileIdleIsNoticedBeforeTheCommandIsSent() throws Exception {
        FtpSession session = client.open();
        server.close();

        assertThat(failureOf(() -> new FileCommands(session).noop()).kind()).isEqualTo(Kind.CONNECTION_LOST);
    }

    @Test
    void preliminaryRepliesBeforeTheFinalOneAreReadOver() throws Exception {
        server.on("DELE", "150 working\r\n150 still\r\n250 gone");

        try (FtpSession session = client.open()) {
            new FileCommands(session).delete("name");
            new FileCommands(session).noop();
        }
    }

    @Test
    void endlessPreliminaryRepliesEndAtTheDeadline() throws Exception {
        server.on("DELE", FtpSessionTest::sayForEver);
        FtpSession session = client.limit(Duration.ofMillis(200)).openInPeace();

        assertThat(failureOf(() -> new FileCommands(session).delete("name")).kind())
                .isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void endlessPreliminaryRepliesToEpsvEndAtTheDeadline() throws Exception {
        server.on("EPSV", FtpSessionTest::sayForEver);
        DataChannelChoice epsvAlone =
                DataChannelChoice.of(DataChannelMode.PASSIVE).with(ExtendedCommands.ALWAYS);
        FtpSession session =
                client.choice(epsvAlone).limit(Duration.ofMillis(200)).openInPeace();

        failureOf(() -> session.beginTransfer(Command.of("RETR", "name")));

        assertThat(session.isUsable()).isFalse();
    }

    @Test
    void endlessPreliminaryRepliesAfterATransferEndAtTheDeadline() throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(new byte[10]);
            sayForEver(conversation);
        });
        FtpSession session = client.limit(Duration.ofMillis(200)).openInPeace();

        failureOf(() -> new FileTransfers(session).retrieve("name", new java.io.ByteArrayOutputStream()));

        assertThat(session.isUsable()).isFalse();
    }

    @Test
    void endlessGreetingsForLaterEndAtTheDeadline() {
        server.on("greeting", conversation -> {
            while (true) {
                conversation.say("120 soon");
            }
        });

        assertThat(failureOf(client.limit(Duration.ofMillis(200))::open).kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void replyThatDripsWithoutEndEndsTheCall() throws Exception {
        server.on("NOOP", conversation -> {
            while (true) {
                conversation.raw("2".getBytes(US_ASCII));
                Thread.yield();
            }
        });
        FtpSession session = client.limit(Duration.ofMillis(100)).openInPeace();

        failureOf(() -> new FileCommands(session).noop());

        assertThat(session.isUsable()).isFalse();
    }

    private static void sayForEver(Conversation conversation) throws java.io.IOException {
        while (true) {
            conversation.say("150 working");
        }
    }

    @Test
    void nameThatTheCharsetCannotWriteIsRefusedUnsentAndTheSessionStays() throws Exception {
        try (FtpSession session = client.charset(US_ASCII).open()) {
            server.forgetCommands();

            assertThat(failureOf(() -> session.beginTransfer(Command.of("RETR", "gr\u00fcn")))
                            .kind())
                    .isEqualTo(Kind.INVALID_ARGUMENT);
            assertThat(failureOf(() -> session.size("gr\u00fcn")).kind()).isEqualTo(Kind.INVALID_ARGUMENT);
            assertThat(failureOf(() -> new FileCommands(session).rename("name", "gr\u00fcn"))
                            .kind())
                    .isEqualTo(Kind.INVALID_ARGUMENT);
            assertThat(server.commands()).isEmpty();

            new FileCommands(session).noop();
        }
    }

    @Test
    void secondTransferIsRefusedWhileOneIsOpen() throws Exception {
        try (FtpSession session = client.open()) {
            TransferExchange first = session.beginTransfer(Command.of("RETR", "name"));

            assertThat(failureOf(() -> session.beginTransfer(Command.of("RETR", "name")))
                            .kind())
                    .isEqualTo(Kind.INVALID_ARGUMENT);

            first.abort();
            new FileCommands(session).noop();
        }
    }

    @Test
    void resetBringsAPooledSessionHome() throws Exception {
        try (FtpSession session = client.open()) {
            session.visit("/else");
            session.use(RepresentationType.ASCII);
            session.beginTransfer(Command.of("RETR", "name"));
            session.reset();
            server.forgetCommands();

            new FileTransfers(session).store("other", new ByteArrayInputStream(new byte[1]));

            assertThat(server.commands()).containsExactly("TYPE I", "EPSV", "STOR other", "SIZE other");
        }
    }

    @Test
    void closeSaysQuitAndWaitsAShortTimeOnly() throws Exception {
        server.on("QUIT", Answer.silence());
        Duration long_ = Duration.ofSeconds(30);
        FtpSession session = client.limits(new Timeouts(long_, long_, long_, Duration.ofMillis(50)))
                .open();

        session.close();

        await().untilAsserted(() -> assertThat(server.commands()).endsWith("QUIT"));
        assertThat(session.state()).isEqualTo(SessionState.CLOSED);
        assertThat(failureOf(() -> new FileCommands(session).noop())).hasMessageContaining("closed");
    }

    @Test
    void closedSessionCanBeClosedAgain() throws Exception {
        FtpSession session = client.open();
        session.close();

        session.close();
        session.cut();

        assertThat(session.state()).isEqualTo(SessionState.CLOSED);
    }

    /** The system copies much more slowly to where none does. One by chance does; not each of several. */
    @RepeatedTest(8)
    void theBufferBeginsAtACacheLine() throws Exception {
        try (FtpSession session = client.open()) {
            held.add(session.buffer());

            assertThat(session.buffer().alignmentOffset(0, 64)).isZero();
            assertThat(session.buffer().capacity()).isEqualTo(256 * 1024);
        }
    }
}
