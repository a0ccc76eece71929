package org.ftpra.engine.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ClientTls;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.scripted.ServerTls;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that takes the first of the commands in one segment and loses the others costs one wait, and never another. */
@Timeout(30)
class LostCommandsTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration REPLY = Duration.ofMillis(500);
    private static final byte[] CONTENT = "some content".getBytes(US_ASCII);

    private final ScriptedServer server = new ScriptedServer().file("name", CONTENT);
    private final Client client =
            new Client(server).choice(DataChannelChoice.AUTO).limits(new Timeouts(LONG, REPLY, LONG, REPLY));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void logInIsTriedAnewOneByOne() throws Exception {
        server.losingWhatComesTogether();
        client.open().close();
        assertThat(told("USER", "PASS")).containsExactly("USER", "USER", "PASS");

        server.forgetCommands();
        try (FtpSession session = client.open()) {
            assertThat(told("USER", "PASS")).containsExactly("USER", "PASS");
            assertRetrieves(session);
        }
        assertThat(apart()).hasSize(1);
    }

    @Test
    void underTlsAsWell() throws Exception {
        server.tls(new ServerTls()).losingWhatComesTogether();
        client.tls(ClientTls.ofTheTests().settings());

        try (FtpSession session = client.open()) {
            assertRetrieves(session);
        }
        assertThat(told("USER", "PASS")).containsExactly("USER", "USER", "PASS");
    }

    @Test
    void transferIsTriedAnewOneByOne() throws Exception {
        try (FtpSession session = client.open()) {
            assertRetrieves(session);
            server.forgetCommands();
            server.on("EPSV", LostCommandsTest::epsvThatLosesTheRest);

            assertRetrieves(session);
            assertRetrieves(session);
        }
        assertThat(told("EPSV", "RETR", "USER")).containsExactly("EPSV", "USER", "EPSV", "RETR", "EPSV", "RETR");
        assertThat(apart()).hasSize(1);
    }

    private static void epsvThatLosesTheRest(Conversation conversation) throws IOException {
        conversation.loseTheRest();
        conversation.say("229 Extended (|||" + conversation.listen() + "|)");
    }

    @Test
    void renamingIsNotTriedAnewButLearnedFrom() throws Exception {
        server.on("RNFR", conversation -> {
            conversation.loseTheRest();
            conversation.say("350 to what");
        });
        try (FtpSession session = client.open()) {
            assertThat(failureOf(() -> new FileCommands(session).rename("name", "other"))
                            .kind())
                    .isEqualTo(Kind.TIMED_OUT);
        }
        try (FtpSession session = client.open()) {
            new FileCommands(session).rename("name", "other");
        }
        assertThat(told("RNFR", "RNTO")).containsExactly("RNFR", "RNFR", "RNTO");
    }

    @Test
    void silenceIsNoHabit() throws Exception {
        server.once("PASS", Answer.silence()).once("PASS", Answer.silence());
        assertThat(failureOf(client::open).kind()).isEqualTo(Kind.TIMED_OUT);
        server.on("USER", conversation -> {
            assertThat(conversation.hearsMore(LONG)).isTrue();
            conversation.say("331 password");
        });

        client.open().close();
    }

    private void assertRetrieves(FtpSession session) throws Exception {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve("name", target);
        assertThat(target.toByteArray()).isEqualTo(CONTENT);
    }

    private List<Notice> apart() {
        return client.notices().stream()
                .filter(Notice.CommandsApart.class::isInstance)
                .toList();
    }

    private List<String> told(String... verbs) {
        return server.commands().stream()
                .map(line -> line.split(" ")[0])
                .filter(List.of(verbs)::contains)
                .toList();
    }
}
