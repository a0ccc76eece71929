package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.Resources;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said before the server has answered: only what this server is known to bear, and nothing if it is off. */
@Timeout(30)
class LookAheadTest {

    private static final String VSFTPD = "220 (vsFTPd 3.0.3)";
    private static final String UNKNOWN = "220 ready";

    private final Resources before = Resources.now();
    private final ScriptedServer server = new ScriptedServer();
    private final Client client = new Client(server).choice(DataChannelChoice.of(DataChannelMode.PASSIVE));
    private final List<Boolean> ahead = new CopyOnWriteArrayList<>();

    @TempDir
    private Path local;

    @AfterEach
    void nothingIsLeft() {
        server.close();
        before.awaitNothingElse();
    }

    /** Says whether the client speaks on before the final reply; a wait only where it must not. */
    private void note(Conversation conversation, boolean expected) throws IOException {
        ahead.add(conversation.hearsMore(expected ? Duration.ofSeconds(10) : Duration.ofMillis(100)));
    }

    private void serveFiles(boolean expected) {
        for (int i = 0; i < 3; i++) {
            server.file("f" + i, new byte[100 + i]);
        }
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(server.file(conversation.argument()));
            note(conversation, expected);
            conversation.say("226 sent");
        });
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            server.file(conversation.argument(), conversation.receiveData());
            note(conversation, expected);
            conversation.say("226 stored");
        });
    }

    private Map<String, Path> files(String prefix) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            files.put("f" + i, local.resolve(prefix + i));
        }
        return files;
    }

    @ParameterizedTest
    @CsvSource({
        "220 (vsFTPd 3.0.3),true",
        "220 ProFTPD Server (x),true",
        "220-- Pure-FTPd --,true",
        "220 pyftpdlib 1.5.7 ready,true",
        "220 ready,false"
    })
    void nextDownloadIsOrderedBeforeTheFinalReplyWhereThatIsBorne(String greeting, boolean expected) throws Exception {
        server.on("greeting", greeting.replace("220-", "220 "));
        serveFiles(expected);
        try (FtpSession session = client.open()) {
            new ManyFiles(session).retrieve(files("in"));

            assertThat(ahead).containsExactly(expected, expected, expected);
            assertThat(local.resolve("in2")).hasSize(102);
            new FileCommands(session).noop();
        }
    }

    @ParameterizedTest
    @CsvSource({"220 (vsFTPd 3.0.3),true", "220 ProFTPD Server (x),false", "220 ready,false"})
    void nextUploadIsOrderedBeforeTheFinalReplyWhereThatIsBorne(String greeting, boolean expected) throws Exception {
        server.on("greeting", greeting);
        serveFiles(expected);
        Map<String, Path> files = files("out");
        for (Path file : files.values()) {
            Files.write(file, new byte[7]);
        }
        try (FtpSession session = client.open()) {
            new ManyFiles(session).store(files);

            assertThat(ahead).containsExactly(expected, expected, expected);
            assertThat(server.file("f2")).hasSize(7);
        }
    }

    @Test
    void serverThatNamesItselfInSystAloneIsKnown() throws Exception {
        server.on("SYST", "215 UNIX Type: Apache FtpServer");
        serveFiles(true);
        try (FtpSession session = client.open()) {
            new ManyFiles(session).retrieve(files("in"));

            assertThat(ahead).containsExactly(true, true, true);
        }
    }

    @Test
    void nothingIsSaidAheadWhenItIsOff() throws Exception {
        server.on("greeting", VSFTPD);
        serveFiles(false);
        for (String verb : List.of("USER", "FEAT", "EPSV", "RNFR")) {
            server.on(verb, noting(verb));
        }
        try (FtpSession session = client.choice(
                        DataChannelChoice.of(DataChannelMode.PASSIVE).oneByOne())
                .open()) {
            new ManyFiles(session).retrieve(files("in"));
            new FileCommands(session).rename("a", "b");

            assertThat(ahead).isNotEmpty().doesNotContain(true);
        }
    }

    private org.ftpra.engine.scripted.Answer noting(String verb) {
        return conversation -> {
            note(conversation, false);
            switch (verb) {
                case "USER" -> conversation.say("331 password");
                case "FEAT" -> conversation.say("502 none");
                case "EPSV" -> conversation.say("229 Extended (|||" + conversation.listen() + "|)");
                default -> conversation.say("350 to what");
            }
        };
    }

    @Test
    void logInAndRenameAreSaidInOneSegmentEach() throws Exception {
        for (String verb : List.of("USER", "RNFR")) {
            server.on(verb, conversation -> {
                note(conversation, true);
                conversation.say(verb.equals("USER") ? "331 password" : "350 to what");
            });
        }
        try (FtpSession session = client.open()) {
            new FileCommands(session).rename("a", "b");

            assertThat(ahead).containsExactly(true, true);
        }
    }

    @Test
    void refusedUserIsTheReasonWhateverPassIsAnswered() throws Exception {
        server.on("USER", "530 not you").on("PASS", "503 log in with USER first");

        FtpFailure failure = failureOf(client::open);

        assertThat(failure.kind()).isEqualTo(Kind.ACCESS_DENIED);
        assertThat(failure).hasMessageContaining("530 not you");
    }

    @Test
    void userThatNeedsNoPasswordIsLoggedIn() throws Exception {
        server.on("USER", "230 welcome").on("PASS", "503 already logged in");
        try (FtpSession session = client.open()) {
            new FileCommands(session).noop();
        }
    }

    @Test
    void missingFileAmongManyEndsThemAndLeavesTheSessionWhereNothingWasOrdered() throws Exception {
        server.on("greeting", UNKNOWN).file("f0", new byte[5]).file("f2", new byte[5]);
        try (FtpSession session = client.open()) {
            assertThat(failureOf(() -> new ManyFiles(session).retrieve(files("in")))
                            .kind())
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(local.resolve("in0")).hasSize(5);
            assertThat(local.resolve("in1")).doesNotExist();
            new FileCommands(session).noop();
        }
    }

    @ParameterizedTest
    @CsvSource({"PASSIVE", "ACTIVE"})
    void missingFileAmongManyThatWereOrderedEndsThemAndTheSession(DataChannelMode mode) throws Exception {
        server.on("greeting", VSFTPD).file("f0", new byte[5]).file("f2", new byte[5]);
        FtpSession session = client.choice(DataChannelChoice.of(mode)).open();

        FtpFailure failure = failureOf(() -> new ManyFiles(session).retrieve(files("in")));

        assertThat(failure).hasMessageContaining("f1");
        assertThat(local.resolve("in0")).hasSize(5);
        assertThat(session.isUsable()).isFalse();
        session.close();
    }

    @Test
    void downloadsAreOrderedFarAheadInActiveMode() throws Exception {
        server.on("greeting", VSFTPD);
        serveFiles(true);
        try (FtpSession session =
                client.choice(DataChannelChoice.of(DataChannelMode.ACTIVE)).open()) {
            new ManyFiles(session).retrieve(files("in"));

            assertThat(ahead).startsWith(true, true);
            assertThat(local.resolve("in2")).hasSize(102);
            new FileCommands(session).noop();
        }
    }

    @Test
    void localFileThatIsMissingIsNoticedBeforeAnythingIsSaid() throws Exception {
        Map<String, Path> files = files("out");
        Files.write(local.resolve("out0"), new byte[7]);
        try (FtpSession session = client.open()) {
            server.forgetCommands();
            assertThat(failureOf(() -> new ManyFiles(session).store(files)).kind())
                    .isEqualTo(Kind.INVALID_ARGUMENT);
            assertThat(server.commands()).isEmpty();
        }
    }

    @Test
    void sizeThatDiffersIsFoundAmongMany() throws Exception {
        server.on("greeting", VSFTPD);
        serveFiles(true);
        server.on("SIZE", "213 99");
        FtpSession session = client.open();

        assertThat(failureOf(() -> new ManyFiles(session).retrieve(files("in"))).kind())
                .isEqualTo(Kind.INCOMPLETE);
        assertThat(local.resolve("in0")).doesNotExist();
        session.cut();
    }

    @ParameterizedTest
    @CsvSource({"220 (vsFTPd 3.0.3)", "220 ProFTPD Server (x)"})
    void preliminaryReplyThatComesTwiceIsNotTheEndWhereMoreWasOrdered(String greeting) throws Exception {
        server.on("greeting", greeting);
        serveFiles(true);
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(server.file(conversation.argument()));
            note(conversation, true);
            conversation.say("150 here it was" + "\r\n" + "226 sent");
        });
        try (FtpSession session = client.open()) {
            new ManyFiles(session).retrieve(files("in"));

            assertThat(local.resolve("in2")).hasSize(102);
            new FileCommands(session).noop();
        }
    }

    @ParameterizedTest
    @CsvSource({"220 (vsFTPd 3.0.3)", "220 ProFTPD Server (x)"})
    void whatAnswersTheNextOrderIsNoTransfersEnd(String greeting) throws Exception {
        server.on("greeting", greeting);
        serveFiles(true);
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(new byte[1]);
            note(conversation, true);
            conversation.say("150 that was all");
        });
        FtpSession session = client.open();

        FtpFailure failure = failureOf(() -> new ManyFiles(session).retrieve(files("in")));

        assertThat(failure).hasMessageContaining("RETR f0");
        assertThat(local.resolve("in0")).doesNotExist();
        assertThat(session.isUsable()).isFalse();
    }

    @Test
    void uploadDoesNotWaitForTheFirstReplyWhereThatIsBorne() throws Exception {
        server.on("greeting", VSFTPD);
        server.on("STOR", conversation -> {
            boolean first = conversation.argument().equals("f0");
            if (first) {
                conversation.say("150 send");
            }
            server.file(conversation.argument(), conversation.receiveData());
            conversation.say(first ? "226 stored" : "150 had it" + "\r\n" + "226 stored");
        });
        Map<String, Path> files = files("out");
        for (Path file : files.values()) {
            Files.write(file, new byte[7]);
        }
        try (FtpSession session = client.open()) {
            new ManyFiles(session).store(files);

            assertThat(server.file("f2")).hasSize(7);
            new FileCommands(session).noop();
        }
    }

    @Test
    void uploadThatIsRefusedWhileItsDataIsOnItsWayIsARefusal() throws Exception {
        server.on("greeting", VSFTPD);
        server.once("STOR", conversation -> {
            conversation.say("150 send");
            server.file("f0", conversation.receiveData());
            conversation.say("226 stored");
        });
        server.once("STOR", conversation -> {
            conversation.receiveData();
            conversation.say("553 not here");
        });
        Map<String, Path> files = files("out");
        for (Path file : files.values()) {
            Files.write(file, new byte[7]);
        }
        FtpSession session = client.open();

        FtpFailure failure = failureOf(() -> new ManyFiles(session).store(files));

        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure).hasMessageContaining("553 not here");
        session.cut();
    }
}
