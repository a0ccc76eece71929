package org.ftpra.engine.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Finder;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command is answered with every kind of nonsense: the dialogue ends in time, in step or broken. */
@Tag("thorough")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NonsenseTest {

    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final List<String> VERBS = List.of(
            "greeting",
            "USER",
            "PASS",
            "FEAT",
            "OPTS",
            "PWD",
            "CWD",
            "TYPE",
            "SYST",
            "EPSV",
            "PASV",
            "EPRT",
            "PORT",
            "RETR",
            "STOR",
            "APPE",
            "LIST",
            "MLSD",
            "MLST",
            "SIZE",
            "MDTM",
            "NOOP",
            "DELE",
            "RNFR",
            "RNTO",
            "QUIT");

    private final Resources before = Resources.now();
    private final ScriptedServer server = new ScriptedServer().file("name", new byte[10]);

    @AfterEach
    void nothingIsLeft() {
        server.close();
        before.awaitNothingElse();
    }

    enum Nonsense {
        GARBAGE(conversation -> conversation.raw(random())),
        GARBAGE_LINE(conversation -> conversation.raw("\0\u0001\u0002 what\r\n".getBytes(US_ASCII))),
        NUL_BYTES(conversation -> conversation.raw(new byte[100])),
        NUL_IN_REPLY(conversation -> conversation.raw("2\0 00 ok\r\n".getBytes(US_ASCII))),
        ENDLESS_LINE(conversation -> forEver(conversation, "2".repeat(8192))),
        ENDLESS_REPLY(conversation -> forEver(conversation, "200-more and more\r\n")),
        ENDLESS_EMPTY_LINES(conversation -> forEver(conversation, "200-\r\n" + "\r\n".repeat(1000))),
        FLOOD_OF_200(conversation -> forEver(conversation, "200 ok\r\n".repeat(1000))),
        FLOOD_OF_150(conversation -> forEver(conversation, "150 ok\r\n".repeat(1000))),
        EMPTY_LINE(Answer.replies("")),
        UNFINISHED(Answer.bytes("200 o".getBytes(US_ASCII))),
        UNFINISHED_LINES(Answer.bytes("200-a\r\n200-b\r\n".getBytes(US_ASCII))),
        HANG_UP(Answer.hangUp()),
        SILENCE(Answer.silence()),
        CLASS_1(Answer.replies("150 what")),
        CLASS_2(Answer.replies("250 what")),
        CLASS_3(Answer.replies("350 what")),
        CLASS_4(Answer.replies("450 what")),
        CLASS_5(Answer.replies("550 what")),
        CLASS_6(Answer.replies("631 what")),
        GOODBYE(Answer.replies("421 what")),
        TWICE(Answer.replies("250 what", "250 again")),
        ONE_BEHIND(Answer.oneSegment("502 what", "250 again")),
        HTTP(Answer.replies("HTTP/1.1 400 Bad Request", "Connection: close", ""));

        private final Answer answer;

        Nonsense(Answer answer) {
            this.answer = answer;
        }

        private static byte[] random() {
            byte[] bytes = new byte[4096];
            new Random(1).nextBytes(bytes);
            return bytes;
        }

        private static void forEver(Conversation conversation, String text) throws IOException {
            while (true) {
                conversation.raw(text.getBytes(US_ASCII));
            }
        }
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Nonsense.values())
                .flatMap(nonsense -> VERBS.stream().map(verb -> Arguments.of(verb, nonsense)));
    }

    @ParameterizedTest(name = "{0} answered by {1}")
    @MethodSource("everyPair")
    void dialogueEndsInTimeInStepOrBroken(String verb, Nonsense nonsense) {
        server.on(verb, nonsense.answer);
        if (List.of("SYST", "LIST", "MDTM").contains(verb)) {
            server.features("UTF8").listing("01-02-24  08:34AM  5 name\r\n");
        }
        if (verb.equals("PASV")) {
            server.on("EPSV", "502 no");
        }
        if (verb.equals("PORT")) {
            server.on("EPRT", "502 no");
        }
        boolean active = verb.equals("PORT") || verb.equals("EPRT");
        long start = System.nanoTime();

        talk(new Client(server).limit(LIMIT).mode(active ? DataChannelMode.ACTIVE : DataChannelMode.PASSIVE));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
    }

    private static void talk(Client client) {
        FtpSession[] opened = new FtpSession[1];
        tried(() -> opened[0] = client.open());
        FtpSession session = opened[0];
        if (session != null) {
            tried(() -> new FileTransfers(session).retrieve("name", new ByteArrayOutputStream()));
            tried(() -> new FileTransfers(session).store("other", new ByteArrayInputStream(new byte[10])));
            tried(() -> new FileTransfers(session).append("other", new ByteArrayInputStream(new byte[10])));
            tried(() -> list(session));
            tried(() -> new Finder(session).find("name"));
            tried(() -> session.visit("dir"));
            tried(() -> new FileCommands(session).rename("a", "b"));
            tried(() -> new FileCommands(session).delete("name"));
            tried(() -> session.call(Command.of("NOOP")));
            assertThat(session.isTransferring()).isFalse();
            assertThat(session.state()).isIn(SessionState.AUTHENTICATED, SessionState.BROKEN);
            session.close();
        }
    }

    private static void list(FtpSession session) throws FtpFailure {
        try (Listing listing = new Directory(session).list("dir")) {
            while (listing.next().isPresent()) {
                assertThat(session.isUsable()).isTrue();
            }
        }
    }

    /** Nothing but an FtpFailure may come. */
    private static void tried(Call call) {
        try {
            call.run();
        } catch (FtpFailure e) {
            assertThat(e.getMessage()).doesNotContain("secret");
            assertThat(e.kind()).isNotEqualTo(FtpFailure.Kind.INVALID_ARGUMENT);
        }
    }

    private interface Call {
        void run() throws FtpFailure;
    }
}
