package org.ftpra.engine.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.Notice;
import org.ftpra.engine.listing.Directory;
import org.ftpra.engine.listing.Listing;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.BlackHole;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.SessionState;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for a way that leads to a data channel: its order, when it falls on, when it ends, what is remembered. */
@Timeout(30)
class AutoSearchTest {

    private static final Duration TRY = Duration.ofSeconds(10);
    /** Where a try has to be waited out. */
    private static final Duration SHORT_TRY = Duration.ofMillis(500);

    private static final byte[] CONTENT = "some content".getBytes(US_ASCII);

    private final Resources before = Resources.now();
    private final ScriptedServer server = new ScriptedServer().file("name", CONTENT);
    private final Client client = choosing(DataChannelMode.AUTO);

    @AfterEach
    void nothingIsLeft() {
        server.close();
        before.awaitNothingElse();
    }

    private Client choosing(DataChannelMode mode) {
        return choosing(mode, TRY);
    }

    private Client choosing(DataChannelMode mode, Duration limitOfATry) {
        return new Client(server).choice(new DataChannelChoice(mode, ExtendedCommands.AUTO, limitOfATry, true));
    }

    @ParameterizedTest
    @EnumSource
    void triesEpsvPasvEprtPortInThisOrder(Way last) throws Exception {
        List<String> tried = Stream.of(Way.values())
                .limit(last.ordinal() + 1L)
                .map(Way::name)
                .toList();
        tried.stream().limit(last.ordinal()).forEach(way -> server.on(way, "500 no"));

        retrieveOnce();

        assertThat(told("RETR")).startsWith(tried.toArray(String[]::new)).endsWith("RETR");
        assertThat(told("RETR")).hasSize(tried.size() + 1);
    }

    @Test
    void portThatRefusesIsNoReasonToGiveUp() throws Exception {
        server.on("EPSV", "229 Extended (|||" + deadPort() + "|)");

        retrieveOnce();

        assertThat(told("USER", "RETR")).containsExactly("USER", "EPSV", "PASV", "RETR");
    }

    @Test
    void blackHoleCostsOneBoundedTryAndTheNextTransferNothing() throws Exception {
        try (BlackHole hole = new BlackHole();
                FtpSession session = choosing(DataChannelMode.AUTO, SHORT_TRY).open()) {
            server.on("EPSV", "229 Extended (|||" + hole.port() + "|)");
            long start = System.nanoTime();
            retrieve(session);
            Duration first = Duration.ofNanos(System.nanoTime() - start);
            assertThat(told("USER", "RETR")).containsExactly("USER", "EPSV", "PASV", "RETR");
            assertThat(first).isBetween(SHORT_TRY, SHORT_TRY.plusSeconds(20));

            server.forgetCommands();
            retrieve(session);
            assertThat(told("USER", "RETR")).containsExactly("PASV", "RETR");
        }
    }

    @Test
    void epsvThatIsNotAnsweredCostsTheControlChannelAndOneBoundedTry() throws Exception {
        server.on("EPSV", Answer.silence());
        try (FtpSession session = choosing(DataChannelMode.AUTO, SHORT_TRY).open()) {
            retrieve(session);
        }

        assertThat(told("USER", "RETR")).containsExactly("USER", "EPSV", "USER", "PASV", "RETR");
    }

    @ParameterizedTest
    @EnumSource
    void transferThatIsAnsweredBy425IsTriedInAnotherWay(DataChannelMode mode) throws Exception {
        server.once("RETR", "425 cannot open data connection");
        try (FtpSession session = choosing(mode).open()) {
            retrieve(session);
        }

        String[] ways = mode == DataChannelMode.ACTIVE ? new String[] {"EPRT", "PORT"} : new String[] {"EPSV", "PASV"};
        assertThat(told("USER", "RETR")).containsExactly("USER", ways[0], "RETR", ways[1], "RETR");
    }

    @Test
    void serverThatCannotDialAfterItsPreliminaryReplyIsTriedInAnotherWay() throws Exception {
        server.once("RETR", "150 will dial", "425 cannot");
        try (FtpSession session = choosing(DataChannelMode.ACTIVE).open()) {
            retrieve(session);
        }

        assertThat(told("USER", "RETR")).containsExactly("USER", "EPRT", "RETR", "PORT", "RETR");
    }

    @Test
    void refusalOfTheFileIsNoReasonToTryAnotherWay() throws Exception {
        server.on("RETR", "550 no");
        try (FtpSession session = client.open()) {
            failureOf(() -> session.beginTransfer(Command.of("RETR", "name")));
        }

        assertThat(told("RETR")).containsExactly("EPSV", "RETR");
    }

    @ParameterizedTest
    @CsvSource({"425 lost", "426 lost", "451 lost"})
    void downloadThatHasMovedAByteIsNeverRepeated(String end) throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            moveOneByte(conversation);
            conversation.say(end);
        });
        try (FtpSession session = client.open()) {
            FtpFailure failure =
                    failureOf(() -> new FileTransfers(session).retrieve("name", new ByteArrayOutputStream()));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
        }
        assertThat(told("RETR")).containsExactly("EPSV", "RETR");
    }

    private static void moveOneByte(Conversation conversation) throws IOException {
        try (Socket socket = conversation.data()) {
            socket.getOutputStream().write(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSIVE", "ACTIVE"})
    void uploadThatMayHaveMovedAByteIsNeverRepeated(DataChannelMode mode) throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            conversation.data().getInputStream().read();
            conversation.say("425 lost");
        });
        try (FtpSession session = choosing(mode).open()) {
            FtpFailure failure =
                    failureOf(() -> new FileTransfers(session).store("name", new ByteArrayInputStream(CONTENT)));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
        }
        assertThat(told("STOR")).filteredOn("STOR"::equals).hasSize(1);
    }

    @Test
    void whatWorkedIsTheFirstOnANewSession() throws Exception {
        server.on("EPSV", "500 no").on("PASV", "500 no");
        retrieveOnce();
        server.forgetCommands();

        retrieveOnce();

        assertThat(told("RETR")).containsExactly("EPRT", "RETR");
        assertThat(client.notices()).containsExactly(changed("", "EPRT"));
    }

    @Test
    void whatWorkedIsForgottenWhenItFailsAndFoundAgain() throws Exception {
        try (FtpSession session = client.open()) {
            retrieve(session);
            server.on("EPSV", "500 not any more");
            retrieve(session);
            retrieve(session);
            server.on("EPSV", conversation -> conversation.say("229 again (|||" + conversation.listen() + "|)"));
            server.on("PASV", "500 not any more");
            retrieve(session);
            retrieve(session);
        }

        assertThat(client.notices())
                .containsExactly(changed("", "EPSV"), changed("EPSV", "PASV"), changed("PASV", "EPSV"));
    }

    @Test
    void knownWayThatIsRefusedTogetherWithTheTransferCostsNoControlChannel() throws Exception {
        try (FtpSession session = client.open()) {
            retrieve(session);
            server.forgetCommands();
            server.on("EPSV", "500 not any more").once("RETR", "425 use PASV first");
            retrieve(session);
        }

        assertThat(told("USER", "RETR")).containsExactly("EPSV", "RETR", "PASV", "RETR");
    }

    @Test
    void knownWayThatLeadsNowhereCostsTheControlChannel() throws Exception {
        try (FtpSession session = client.open()) {
            retrieve(session);
            server.forgetCommands();
            int dead = deadPort();
            server.on("EPSV", "229 Extended (|||" + dead + "|)").once("RETR", "150 waiting for you");
            retrieve(session);
        }

        assertThat(told("USER", "RETR")).containsExactly("EPSV", "RETR", "USER", "PASV", "RETR");
    }

    @Test
    void addressInTheReplyToPasvIsIgnored() throws Exception {
        server.on("EPSV", "500 no").passiveHost("192,0,2,1");

        retrieveOnce();

        assertThat(told("RETR")).containsExactly("EPSV", "PASV", "RETR");
    }

    @Test
    void serverThatSaysItBeginsAndNeverDialsCostsTheControlChannelAndTheSearchGoesOnWithANewOne() throws Exception {
        server.once("RETR", "150 will dial");
        try (FtpSession session = choosing(DataChannelMode.ACTIVE, SHORT_TRY).open()) {
            retrieve(session);

            assertThat(session.state()).isEqualTo(SessionState.AUTHENTICATED);
        }
        assertThat(told("USER", "RETR")).containsExactly("USER", "EPRT", "RETR", "USER", "PORT", "RETR");
    }

    @Test
    void newControlChannelIsInTheSameDirectoryAndType() throws Exception {
        server.features("SIZE")
                .listing("-rw-r--r-- 1 u g 12 Jan 02 2020 name\r\n")
                .once("LIST", "150 will dial");
        try (FtpSession session = choosing(DataChannelMode.ACTIVE, SHORT_TRY).open();
                Listing listing = new Directory(session).list("some where")) {
            assertThat(listing.next())
                    .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo("name"));
        }

        assertThat(lines())
                .containsSubsequence("CWD some where", "TYPE A", "LIST", "USER me", "TYPE A", "CWD some where", "LIST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "PASS", "CWD"})
    void newControlChannelThatCannotBeHadEndsTheSessionWithTheFirstFailure(String refused) throws Exception {
        server.features("SIZE").on("LIST", "150 will dial");
        try (FtpSession session = choosing(DataChannelMode.ACTIVE, SHORT_TRY).open()) {
            session.visit("some where");
            server.on(refused, "530 not now");

            FtpFailure failure = failureOf(() -> session.beginListing(Command.of("LIST")));

            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(failure).hasMessageContaining("EPRT").hasMessageContaining("active mode, port");
            assertThat(failure.getSuppressed())
                    .anyMatch(second -> second.getMessage().contains("530 not now"));
            assertThat(session.state()).isEqualTo(SessionState.BROKEN);
            assertThat(session.banner()).isEqualTo("ready");
        }
    }

    @Test
    void interruptedCallerIsNotGivenANewControlChannel() throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 will dial");
            interrupt(conversation);
        });
        FtpSession session = choosing(DataChannelMode.ACTIVE).open();
        caller = Thread.currentThread();

        FtpFailure failure = failureOf(() -> session.beginTransfer(Command.of("RETR", "name")));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(session.state()).isEqualTo(SessionState.BROKEN);
        assertThat(told("USER")).containsExactly("USER", "EPRT");
    }

    private volatile Thread caller;

    private void interrupt(Conversation conversation) throws IOException {
        caller.interrupt();
        conversation.awaitClientGone();
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, EPRT PORT", "PASSIVE, EPSV PASV"})
    void modeIsKeptToWhateverFails(DataChannelMode mode, String ways) throws Exception {
        Stream.of(Way.values()).forEach(way -> server.on(way.name(), "500 no"));
        try (FtpSession session = choosing(mode).open()) {
            FtpFailure failure = failureOf(() -> session.beginTransfer(Command.of("RETR", "name")));

            assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        }
        assertThat(told("RETR")).containsExactly(ways.split(" "));
    }

    @Test
    void failureTellsOfEveryWayThatWasTried() throws Exception {
        server.on("EPSV", "229 Extended (|||" + deadPort() + "|)")
                .on("PASV", "500 no")
                .on("EPRT", "501 no");
        server.on("PORT", "502 no");
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(() -> session.beginTransfer(Command.of("RETR", "name")));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure)
                    .hasMessageContaining("EPSV: cannot connect")
                    .hasMessageContaining("PASV: the server refused: '500 no'")
                    .hasMessageContaining("EPRT: the server refused: '501 no'")
                    .hasMessageContaining("PORT: the server refused: '502 no'");
            assertThat(failure.getSuppressed()).hasSize(3);
        }
    }

    private Notice changed(String from, String to) {
        return new Notice.WayChanged("127.0.0.1:" + server.port(), from, to);
    }

    private void retrieveOnce() throws FtpFailure {
        try (FtpSession session = client.open()) {
            retrieve(session);
        }
    }

    private static void retrieve(FtpSession session) throws FtpFailure {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        new FileTransfers(session).retrieve("name", received);
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
    }

    private static int deadPort() {
        ScriptedServer gone = new ScriptedServer();
        gone.close();
        return gone.port();
    }

    /** The verbs that asked for a data channel, and these, in their order. */
    private List<String> told(String... others) {
        List<String> ways = Stream.of(Way.values()).map(Way::name).toList();
        return lines().stream()
                .map(line -> line.split(" ")[0])
                .filter(verb -> ways.contains(verb) || List.of(others).contains(verb))
                .toList();
    }

    private List<String> lines() {
        return server.commands();
    }
}
