package org.ftpra.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.HeldTicker;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.SessionState;
import org.ftpra.engine.session.TransferExchange;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class DataChannelOpenerTest {

    private static final DataChannelChoice EPSV_ALONE = DataChannelChoice.of(DataChannelMode.PASSIVE)
            .with(ExtendedCommands.ALWAYS)
            .oneByOne();

    private final Resources before = Resources.now();
    private final ScriptedServer server = new ScriptedServer().file("name", new byte[10]);
    private final Client client = new Client(server);

    @AfterEach
    void nothingIsLeft() {
        server.close();
        before.awaitNothingElse();
    }

    @Test
    void connectionFromAThirdHostIsClosedAndTheRightOneIsTaken() throws Exception {
        server.on("RETR", conversation -> {
            Socket third = conversation.dialFrom("127.0.0.2");
            conversation.say("150 here");
            assertEnd(third);
            conversation.sendData(new byte[10]);
            conversation.say("226 sent");
        });
        try (FtpSession session = client.mode(DataChannelMode.ACTIVE).open()) {
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            new FileTransfers(session).retrieve("name", received);

            assertThat(received.size()).isEqualTo(10);
        }
        assertThat(client.notices()).contains(new Notice.StrangerRefused("127.0.0.1:" + server.port(), "127.0.0.2"));
    }

    /** Between two looks at the control channel, the server may have dialled, sent all and said so. */
    @Test
    void finalReplyThatIsHeardBeforeTheConnectionIsSeenIsNotLost() throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(new byte[10]);
            conversation.say("226 sent");
        });
        try (FtpSession session = client.mode(DataChannelMode.ACTIVE).open()) {
            for (int i = 0; i < 500; i++) {
                ByteArrayOutputStream received = new ByteArrayOutputStream();
                new FileTransfers(session).retrieve("name", received);
                assertThat(received.size()).isEqualTo(10);
            }
        }
    }

    private static void assertEnd(Socket third) throws IOException {
        try {
            assertThat(third.getInputStream().read()).isEqualTo(-1);
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @Test
    void serverThatNeverDialsEndsAtTheDeadlineAndLosesTheSession() throws Exception {
        HeldTicker clock = new HeldTicker();
        server.on("RETR", conversation -> {
            conversation.say("150 will dial");
            clock.letGo();
        });
        FtpSession session = client.mode(DataChannelMode.ACTIVE)
                .limit(Duration.ofMillis(100))
                .ticker(clock)
                .open();

        FtpFailure failure = failureOf(() -> session.beginTransfer(Command.of("RETR", "name")));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure).hasMessageContaining("active mode, port");
        assertThat(session.state()).isEqualTo(SessionState.BROKEN);
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void serverThatBeginsAgainAndAgainEndsAtTheDeadline() throws Exception {
        server.on("RETR", conversation -> {
            while (true) {
                conversation.say("150 will dial soon");
            }
        });
        FtpSession session = client.mode(DataChannelMode.ACTIVE)
                .limit(Duration.ofMillis(100))
                .openInPeace();

        assertThat(failureOf(() -> session.beginTransfer(Command.of("RETR", "name")))
                        .kind())
                .isEqualTo(Kind.TIMED_OUT);
        assertThat(session.isUsable()).isFalse();
    }

    @Test
    void serverThatSaysItCannotDialIsUnderstoodAtOnceAndTheSessionStays() throws Exception {
        server.on("RETR", "150 will dial", "425 cannot build data connection");
        try (FtpSession session = client.mode(DataChannelMode.ACTIVE).open()) {
            FtpFailure failure = failureOf(() -> session.beginTransfer(Command.of("RETR", "name")));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure.reply().orElseThrow().code()).isEqualTo(425);
            new FileCommands(session).noop();
        }
    }

    @Test
    void refusedTransferLeavesAUsableSession() throws Exception {
        server.on("RETR", "425 no");
        for (DataChannelMode mode : DataChannelMode.values()) {
            try (FtpSession session = client.mode(mode).open()) {
                assertThat(failureOf(() -> session.beginTransfer(Command.of("RETR", "name")))
                                .kind())
                        .isEqualTo(Kind.REFUSED);
                new FileCommands(session).noop();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"331", "350", "200x"})
    void replyThatATransferCannotHaveNeverBegins(String reply) throws Exception {
        server.on("RETR", reply + " what");
        FtpSession session = client.open();

        failureOf(() -> session.beginTransfer(Command.of("RETR", "name")));

        assertThat(session.isUsable()).isFalse();
        session.cut();
    }

    @Test
    void portThatNobodyListensOnIsAFailureAndTheSessionStays() throws Exception {
        ScriptedServer gone = new ScriptedServer();
        gone.close();
        server.on("EPSV", "229 Extended (|||" + gone.port() + "|)");
        try (FtpSession session = client.choice(EPSV_ALONE).open()) {
            assertThat(failureOf(() -> session.beginTransfer(Command.of("RETR", "name")))
                            .kind())
                    .isEqualTo(Kind.INCOMPLETE);
            new FileCommands(session).noop();
        }
    }

    @ParameterizedTest
    @CsvSource({"PASV,227 no port here", "PASV,200 what", "PASV,530 no"})
    void unreadableOfferIsAFailureAndTheSessionIsNotConfused(String verb, String reply) throws Exception {
        server.on("EPSV", "502 no").on(verb, reply);
        try (FtpSession session = client.mode(DataChannelMode.PASSIVE).open()) {
            failureOf(() -> session.beginTransfer(Command.of("RETR", "name")));

            assertThat(server.commands()).doesNotContain("RETR name");
            new FileCommands(session).noop();
        }
    }

    @ParameterizedTest
    @CsvSource({"EPRT", "PORT"})
    void refusedActiveOfferIsAFailureAndNothingListens(String verb) throws Exception {
        server.on("EPRT", "502 no").on("PORT", "502 no");
        try (FtpSession session = client.mode(DataChannelMode.ACTIVE).open()) {
            assertThat(failureOf(() -> session.beginTransfer(Command.of("RETR", "name")))
                            .kind())
                    .isEqualTo(Kind.REFUSED);
            new FileCommands(session).noop();
        }
    }

    @Test
    void serverThatSendsNothingEndsAtTheIdleLimit() throws Exception {
        HeldTicker clock = new HeldTicker();
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.data();
            clock.letGo();
            conversation.awaitClientGone();
        });
        FtpSession session = client.limit(Duration.ofMillis(100)).ticker(clock).open();

        FtpFailure failure = failureOf(() -> new FileTransfers(session).retrieve("name", new ByteArrayOutputStream()));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(session.isUsable()).isFalse();
    }

    @Test
    void serverThatStopsReadingEndsAtTheIdleLimit() throws Exception {
        HeldTicker clock = new HeldTicker();
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            conversation.data();
            clock.letGo();
            conversation.awaitClientGone();
        });
        FtpSession session = client.limit(Duration.ofMillis(100)).ticker(clock).open();

        FtpFailure failure = failureOf(
                () -> new FileTransfers(session).store("name", new ByteArrayInputStream(new byte[64 * 1024 * 1024])));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure).hasMessageContaining("room to write");
        assertThat(session.isUsable()).isFalse();
    }

    /** The clock moves by two thirds of the limit each time the server has taken some bytes. */
    @Test
    void serverThatReadsSlowlyButSteadilyIsNotIdle() throws Exception {
        Duration limit = Duration.ofSeconds(3);
        SteppingTicker ticker = new SteppingTicker();
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            try (Socket socket = conversation.data()) {
                byte[] some = new byte[1024 * 1024];
                while (socket.getInputStream().read(some) >= 0) {
                    ticker.step();
                }
            }
            conversation.say("226 stored");
        });
        try (FtpSession session =
                client.limit(limit).ticker(ticker).withoutSizeCheck().open()) {
            TransferExchange exchange = session.beginTransfer(Command.of("STOR", "name"));
            exchange.write(ByteBuffer.allocateDirect(64 * 1024 * 1024));
            ticker.stop();
            exchange.complete();
        }
    }

    @Test
    void dataInActiveModeMayComeBeforeTheReply() throws Exception {
        server.on("RETR", conversation -> {
            Socket socket = conversation.data();
            socket.getOutputStream().write(new byte[10]);
            socket.close();
            Answer.oneSegment("150 here", "226 sent").give(conversation);
        });
        try (FtpSession session = client.mode(DataChannelMode.ACTIVE).open()) {
            for (int i = 0; i < 50; i++) {
                assertThat(new FileTransfers(session).openRetrieve("name").readAllBytes())
                        .hasSize(10);
            }
        }
    }
}
