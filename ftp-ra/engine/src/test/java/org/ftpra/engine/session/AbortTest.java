package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.HeldTicker;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.transfer.DownloadStream;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A transfer given up half-way leaves a session in step, or none. */
@Timeout(20)
class AbortTest {

    private final ScriptedServer server = new ScriptedServer().file("name", new byte[8 * 1024 * 1024]);
    private final Client client = new Client(server);
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final AtomicReference<FtpSession> woken = new AtomicReference<>();

    @AfterEach
    void closeServer() {
        server.close();
    }

    private static void assertInStepOrBroken(FtpSession session) throws FtpFailure {
        if (session.isUsable()) {
            assertThat(session.call(Command.of("NOOP")).text()).isEqualTo("NOOP done");
        } else {
            assertThat(session.state()).isEqualTo(SessionState.BROKEN);
        }
    }

    @Test
    void downloadClosedEarlyLeavesAUsableSession() throws Exception {
        try (FtpSession session = client.open()) {
            DownloadStream download = new FileTransfers(session).openRetrieve("name");
            assertThat(download.read()).isZero();

            download.close();

            assertThat(session.isUsable()).isTrue();
            assertInStepOrBroken(session);
        }
    }

    enum Knowledge {
        EVERYTHING("200 NOOP done", "226 aborted", "257 \"/home\""),
        /** As simple-ftpd. */
        NO_NOOP("502 no", "226 aborted", "257 \"/home\""),
        NO_ABOR("200 NOOP done", "502 no", "257 \"/home\""),
        NEITHER("502 no", "502 no", "257 \"/home\""),
        NO_PWD("200 NOOP done", "226 aborted", "502 no"),
        NO_PWD_AND_NO_ABOR("200 NOOP done", "500 no", "550 no"),
        NOTHING("502 no", "502 no", "502 no");

        private final String noop;
        private final String abor;
        private final String pwd;

        Knowledge(String noop, String abor, String pwd) {
            this.noop = noop;
            this.abor = abor;
            this.pwd = pwd;
        }
    }

    @ParameterizedTest
    @EnumSource
    void serverKeepsItsSessionAfterACutWhateverItKnows(Knowledge knowledge) throws Exception {
        server.on("NOOP", knowledge.noop).on("ABOR", knowledge.abor).on("PWD", knowledge.pwd);
        try (FtpSession session = client.open()) {
            DownloadStream download = new FileTransfers(session).openRetrieve("name");
            assertThat(download.read()).isZero();
            server.forgetCommands();

            download.close();

            assertThat(server.commands()).first().isEqualTo("ABOR");
            assertThat(session.isUsable()).isTrue();
            assertThat(session.call(Command.of("SYST")).code()).isEqualTo(215);
        }
    }

    private void saysNothingOfTheCutBut(String answerToAbor) {
        server.on("ABOR", answerToAbor).on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(new byte[8 * 1024 * 1024]);
        });
    }

    @Test
    void answerToAborAloneIsEnough() throws Exception {
        saysNothingOfTheCutBut("226 done");
        try (FtpSession session = client.open()) {
            DownloadStream download = new FileTransfers(session).openRetrieve("name");
            download.read();

            download.close();

            assertThat(session.state()).isEqualTo(SessionState.AUTHENTICATED);
            assertInStepOrBroken(session);
        }
    }

    /** pyftpdlib, which then makes it with the next data connection. */
    @Test
    void serverThatKnowsOfNoTransferLosesTheSession() throws Exception {
        saysNothingOfTheCutBut("225 no transfer");
        FtpSession session = client.open();
        DownloadStream download = new FileTransfers(session).openRetrieve("name");
        download.read();

        assertThat(failureOf(download::close)).hasMessageContaining("knows of no transfer");

        assertThat(session.state()).isEqualTo(SessionState.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "426 cut",
                "226 well",
                "451 cut",
                "426 cut\r\n226 closed",
                "426 cut\r\n451 and more",
                "150 hm\r\n426 cut",
                "426-cut\r\n426 end",
                "250 ok"
            })
    void whateverTheServerSaysAfterACutTheSessionIsNotConfused(String replies) throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(new byte[8 * 1024 * 1024]);
            conversation.say(replies);
        });
        try (FtpSession session = client.open()) {
            DownloadStream download = new FileTransfers(session).openRetrieve("name");
            download.read();
            try {
                download.close();
            } catch (FtpFailure e) {
                assertThat(session.isUsable()).isFalse();
            }
            assertInStepOrBroken(session);
        }
    }

    @Test
    void secondReplyThatComesLateIsReadOver() throws Exception {
        try (FtpSession session = client.open()) {
            DownloadStream download = new FileTransfers(session).openRetrieve("name");
            download.read();
            server.once("PWD", "226 closed", "257 \"/home\"");

            download.close();

            assertThat(session.state()).isEqualTo(SessionState.AUTHENTICATED);
            assertInStepOrBroken(session);
        }
    }

    @Test
    void repliesWithoutEndLoseTheSession() throws Exception {
        try (FtpSession session = client.open()) {
            DownloadStream download = new FileTransfers(session).openRetrieve("name");
            download.read();
            server.once("PWD", Collections.nCopies(20, "226 closed").toArray(String[]::new));

            assertThat(failureOf(download::close)).hasMessageContaining("out of step");

            assertThat(session.state()).isEqualTo(SessionState.BROKEN);
        }
    }

    @Test
    void serverThatSaysNothingAfterACutLosesTheSession() throws Exception {
        HeldTicker clock = new HeldTicker();
        server.on("ABOR", conversation -> clock.letGo()).on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(new byte[8 * 1024 * 1024]);
        });
        FtpSession session = client.limit(Duration.ofMillis(100)).ticker(clock).open();
        DownloadStream download = new FileTransfers(session).openRetrieve("name");
        download.read();

        assertThat(failureOf(download::close).kind()).isEqualTo(Kind.TIMED_OUT);

        assertThat(session.state()).isEqualTo(SessionState.BROKEN);
    }

    @Test
    void uploadWhoseSourceFailsLeavesAUsableSessionAndTheCause() throws Exception {
        InputStream source = new SequenceInputStream(new ByteArrayInputStream(new byte[1000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }
        });
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(() -> new FileTransfers(session).store("other", source));

            assertThat(failure).hasMessageContaining("disk gone").hasRootCauseMessage("disk gone");
            assertInStepOrBroken(session);
        }
    }

    @Test
    void uploadThatTheServerBreaksOffTellsItsReason() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            conversation.data().close();
            conversation.say("552 quota exceeded");
        });
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(() ->
                    new FileTransfers(session).store("other", new ByteArrayInputStream(new byte[32 * 1024 * 1024])));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure.reply().orElseThrow().code()).isEqualTo(552);
            assertInStepOrBroken(session);
        }
    }

    @Test
    void errorAfterTheDataIsAnErrorWithThatReply() throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(new byte[10]);
            conversation.say("451 disk read error");
        });
        try (FtpSession session = client.open()) {
            DownloadStream download = new FileTransfers(session).openRetrieve("name");

            FtpFailure failure = failureOf(download::readAllBytes);

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure.reply().orElseThrow().code()).isEqualTo(451);
            assertThat(session.isUsable()).isTrue();
            failureOf(download::read);
            assertInStepOrBroken(session);
        }
    }

    @Test
    void finalReplyInOneSegmentWithTheFirstIsReadInItsTurn() throws Exception {
        server.on("RETR", conversation -> {
            Answer.oneSegment("150 here", "226 sent").give(conversation);
            conversation.sendData(new byte[10]);
        });
        server.file("name", new byte[10]);
        try (FtpSession session = client.open()) {
            assertThat(new FileTransfers(session).openRetrieve("name").readAllBytes())
                    .hasSize(10);
            assertInStepOrBroken(session);
        }
    }

    @Test
    void finalReplyWithoutAFirstIsEnough() throws Exception {
        server.file("name", new byte[10]);
        server.on("RETR", conversation -> {
            conversation.say("226 sent");
            conversation.sendData(new byte[10]);
        });
        try (FtpSession session = client.open()) {
            assertThat(new FileTransfers(session).openRetrieve("name").readAllBytes())
                    .hasSize(10);
            assertInStepOrBroken(session);
        }
    }

    @Test
    void uploadThatStandsStillEndsAtOnceWhenTheServerGivesItUp() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            conversation.data();
            conversation.say("552 quota exceeded");
        });
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(() ->
                    new FileTransfers(session).store("other", new ByteArrayInputStream(new byte[32 * 1024 * 1024])));

            assertThat(failure.reply().orElseThrow().code()).isEqualTo(552);
            assertInStepOrBroken(session);
        }
    }

    @Test
    void uploadThatStandsStillEndsAtOnceWhenTheControlChannelIsClosed() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            conversation.data();
            conversation.hangUp();
        });
        FtpSession session = client.open();

        FtpFailure failure = failureOf(
                () -> new FileTransfers(session).store("other", new ByteArrayInputStream(new byte[32 * 1024 * 1024])));

        assertThat(failure.kind()).isNotEqualTo(Kind.TIMED_OUT);
        assertThat(session.state()).isEqualTo(SessionState.BROKEN);
    }

    @Test
    void earlyFinalReplyDoesNotEndADownload() throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.say("226 sent");
            conversation.sendData(new byte[8 * 1024 * 1024]);
        });
        try (FtpSession session = client.open()) {
            assertThat(new FileTransfers(session).openRetrieve("name").readAllBytes())
                    .hasSize(8 * 1024 * 1024);
            assertInStepOrBroken(session);
        }
    }

    /** As Pure-FTPd ends a download that was cut on its way. */
    @Test
    void anotherPreliminaryReplyAndNoMoreIsAFailureAtOnce() throws Exception {
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(new byte[10]);
            conversation.say("150 0.054 seconds (measured here)");
        });
        try (FtpSession session = client.open()) {
            DownloadStream download = new FileTransfers(session).openRetrieve("name");

            FtpFailure failure = failureOf(download::readAllBytes);

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertInStepOrBroken(session);
        }
    }

    @Test
    void transferThatNobodyWantsAnyMoreIsGivenUpInItsWait() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send");
            try (Socket data = conversation.data()) {
                data.setReceiveBufferSize(1000);
                data.getInputStream().read();
                wanted.set(false);
                woken.get().wake();
                data.getInputStream().readAllBytes();
            } catch (SocketException e) {
                conversation.say("426 cut");
            }
        });
        try (FtpSession session = client.open()) {
            woken.set(session);
            session.whileWanted(wanted::get);

            FtpFailure failure = failureOf(() -> new FileTransfers(session).store("other", endless()));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure).hasMessageContaining("given it up");
            assertThat(session.movedBytes()).isPositive();
            assertThat(session.state()).isEqualTo(SessionState.AUTHENTICATED);
            assertInStepOrBroken(session);
        }
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
    }
}
