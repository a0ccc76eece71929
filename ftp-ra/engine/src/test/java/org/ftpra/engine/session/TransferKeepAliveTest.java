package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.ManualTicker;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two NOOPs are sent during each transfer; the server answers them in every order. */
@Timeout(20)
class TransferKeepAliveTest {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final ScriptedServer server = new ScriptedServer();
    private final ManualTicker ticker = new ManualTicker();
    private final Client client =
            new Client(server).noopInterval(INTERVAL).ticker(ticker).withoutSizeCheck();

    @AfterEach
    void closeServer() {
        server.close();
    }

    enum Order {
        AT_ONCE("", "200 one", "200 two", "226 stored"),
        AFTER("", "226 stored", "200 one", "200 two"),
        BETWEEN("", "200 one", "226 stored", "200 two"),
        ONE_SEGMENT("", "200 one\r\n226 stored\r\n200 two"),
        BEHIND_ANOTHER_PRELIMINARY("", "200 one", "150 still", "226 stored", "200 two"),
        WITHOUT_PRELIMINARY("226 stored already", "200 one", "200 two"),
        /** Pure-FTPd, which does not know NOOP while it transfers. */
        REFUSED_AT_ONCE("", "500 Unknown command", "500 Unknown command", "226 stored"),
        REFUSED_AFTER("", "226 stored", "502 no", "502 no"),
        ONE_OF_TWO("", "200 one", "226 stored"),
        NEVER("", "226 stored");

        private final String first;
        private final String[] rest;

        Order(String first, String... rest) {
            this.first = first;
            this.rest = rest;
        }

        void begin(Conversation conversation) throws IOException {
            conversation.say(first.isEmpty() ? "150 send" : first);
            conversation.receiveData();
            for (String reply : rest) {
                conversation.say(reply);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerFindsItsCommand(Order order) throws Exception {
        server.on("STOR", order::begin);
        try (FtpSession session = client.open()) {
            server.on("NOOP", Answer.silence());

            Reply226.assertStored(transfer(session).complete());

            server.on("NOOP", "200 mine");
            assertThat(session.call(Command.of("NOOP")).text()).isEqualTo("mine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void abortLeavesNoAnswerBehind(Order order) throws Exception {
        server.on("STOR", order::begin);
        try (FtpSession session = client.open()) {
            server.on("NOOP", Answer.silence());

            transfer(session).abort();

            server.on("NOOP", "200 mine");
            assertThat(session.call(Command.of("NOOP")).text()).isEqualTo("mine");
        }
    }

    /** What stands still, and until when: the server goes on when it has read a NOOP. */
    enum Standstill {
        BEFORE_THE_FIRST_BYTE("RETR") {
            @Override
            void begin(Conversation conversation) throws IOException {
                conversation.say("150 soon");
                conversation.answerNext("200 alive");
                conversation.sendData(new byte[10]);
                conversation.say("226 sent");
            }
        },
        NO_ROOM_TO_WRITE("STOR") {
            @Override
            void begin(Conversation conversation) throws IOException {
                conversation.say("150 send");
                conversation.answerNext("500 Unknown command");
                conversation.receiveData();
                conversation.say("226 stored");
            }
        },
        BEFORE_THE_FINAL_REPLY("STOR") {
            @Override
            void begin(Conversation conversation) throws IOException {
                conversation.say("150 send");
                conversation.receiveData();
                conversation.answerNext("200 alive");
                conversation.answerNext("200 alive");
                conversation.say("226 stored");
            }
        };

        private final String verb;

        Standstill(String verb) {
            this.verb = verb;
        }

        abstract void begin(Conversation conversation) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void goesOutWhileNothingMoves(Standstill standstill) throws Exception {
        server.on(standstill.verb, standstill::begin);
        Client living = new Client(server).noopInterval(Duration.ofMillis(50)).withoutSizeCheck();
        try (FtpSession session = living.openInPeace()) {
            FileTransfers transfers = new FileTransfers(session);

            if (standstill.verb.equals("STOR")) {
                transfers.store("name", new ByteArrayInputStream(new byte[16 * 1024 * 1024]));
            } else {
                transfers.retrieve("name", new ByteArrayOutputStream());
            }

            server.on("NOOP", "200 mine");
            assertThat(session.call(Command.of("NOOP")).text()).isEqualTo("mine");
        }
    }

    /** The reply's own limit stays: a server that only answers NOOPs has not said that the file is stored. */
    @Test
    void doesNotProlongTheWaitForTheFinalReply() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            conversation.receiveData();
            while (conversation.answerNext("200 alive")) {
                continue;
            }
        });
        Client living = new Client(server).noopInterval(Duration.ofMillis(50)).limit(Duration.ofMillis(400));
        FtpSession session = living.openInPeace();

        FtpFailure failure =
                failureOf(() -> new FileTransfers(session).store("name", new ByteArrayInputStream(new byte[10])));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(session.state()).isEqualTo(SessionState.BROKEN);
    }

    private TransferExchange transfer(FtpSession session) throws FtpFailure {
        TransferExchange exchange = session.beginTransfer(Command.of("STOR", "name"));
        for (int i = 0; i < 2; i++) {
            ticker.advance(INTERVAL);
            exchange.write(ByteBuffer.wrap(new byte[10]));
            exchange.write(ByteBuffer.wrap(new byte[10]));
        }
        assertThat(exchange.bytes()).isEqualTo(40);
        return exchange;
    }

    private static final class Reply226 {
        static void assertStored(org.ftpra.engine.control.Reply reply) {
            assertThat(reply.code()).isEqualTo(226);
            assertThat(reply.text()).startsWith("stored");
        }
    }
}
