package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

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
import org.junit.jupiter.api.AfterEach;
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
        WITHOUT_PRELIMINARY("226 stored already", "200 one", "200 two");

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
            server.once("NOOP", Answer.silence());
            server.once("NOOP", Answer.silence());
            server.on("NOOP", "200 mine");

            transfer(session).abort();

            assertThat(session.call(Command.of("NOOP")).text()).isEqualTo("mine");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AT_ONCE", "AFTER"})
    void refusedNoopIsNeverTakenForSuccess(Order order) throws Exception {
        String[] replies = order == Order.AFTER
                ? new String[] {"226 stored", "500 no", "500 no"}
                : new String[] {"500 no", "226 stored", "200 two"};
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            conversation.receiveData();
            for (String reply : replies) {
                conversation.say(reply);
            }
        });
        FtpSession session = client.open();
        server.on("NOOP", Answer.silence());

        FtpFailure failure = failureOf(transfer(session)::complete);

        assertThat(failure.kind()).isIn(Kind.INCOMPLETE, Kind.PROTOCOL);
        session.cut();
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
