package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.RepresentationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A download of ten bytes of which five have come. */
@Timeout(20)
class ResumptionOnTheWireTest {

    private static final byte[] CONTENT = "0123456789".getBytes();

    private final ScriptedServer server = new ScriptedServer().file("name", CONTENT);

    @TempDir
    Path local;

    private Path target;

    @BeforeEach
    void halfOfItHasCome() throws Exception {
        target = local.resolve("target");
        server.on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(Arrays.copyOf(CONTENT, 5));
            conversation.say("426 broken");
        });
        try (FtpSession session = new Client(server).open()) {
            failureOf(() -> new Resumption(session).retrieve("name", target));
        }
        server.on("REST", "350 go on").on("RETR", conversation -> {
            conversation.say("150 here");
            conversation.sendData(Arrays.copyOfRange(CONTENT, 5, 10));
            conversation.say("226 sent");
        });
        server.forgetCommands();
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    private TransferResult resume(Client client) throws IOException {
        try (FtpSession session = client.open()) {
            server.forgetCommands();
            return new Resumption(session).retrieve("name", target);
        }
    }

    private static void whole(Conversation conversation) throws IOException {
        conversation.say("150 here");
        conversation.sendData(CONTENT);
        conversation.say("226 sent");
    }

    private List<String> verbs() {
        return server.commands().stream()
                .map(line -> line.startsWith("REST") ? line : line.split(" ")[0])
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSIVE", "ACTIVE"})
    void restComesRightBeforeTheTransfer(DataChannelMode mode) throws Exception {
        TransferResult result = resume(new Client(server).mode(mode));

        String port = mode == DataChannelMode.ACTIVE ? "EPRT" : "EPSV";
        assertThat(verbs()).startsWith("TYPE", "SIZE", "MDTM", port, "REST 5", "RETR", "SIZE", "MDTM");
        assertThat(result.bytes()).isEqualTo(5);
        assertThat(target).hasBinaryContent(CONTENT);
    }

    /** Also when the way is known, so that other transfers are sent in one segment. */
    @Test
    void restIsNotLostWhenCommandsAreSentTogether() throws Exception {
        Client client = new Client(server).choice(DataChannelChoice.of(DataChannelMode.PASSIVE));
        try (FtpSession session = client.open()) {
            new FileTransfers(session).store("other", new java.io.ByteArrayInputStream(CONTENT));
        }

        resume(client);

        assertThat(verbs()).containsSubsequence("EPSV", "REST 5", "RETR");
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void serverThatRefusesRestIsAskedForAll() throws Exception {
        server.on("REST", "502 no").on("RETR", ResumptionOnTheWireTest::whole);

        TransferResult result = resume(new Client(server));

        assertThat(result.bytes()).isEqualTo(10);
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void serverThatDoesNotTellTheTimeIsAskedForAll() throws Exception {
        server.on("MDTM", "502 no").on("RETR", ResumptionOnTheWireTest::whole);

        resume(new Client(server));

        assertThat(verbs()).doesNotContain("REST 5");
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void textIsAskedForAll() throws Exception {
        server.on("RETR", ResumptionOnTheWireTest::whole);

        resume(new Client(server).type(RepresentationType.ASCII));

        assertThat(verbs()).doesNotContain("REST 5");
        assertThat(target).hasBinaryContent(CONTENT);
    }

    /** As Apache FtpServer does when another command comes between. */
    @Test
    void serverThatForgetsTheOffsetNeverMakesAFileOfTwoBeginnings() throws Exception {
        server.on("RETR", ResumptionOnTheWireTest::whole);

        assertThat(failureOf(() -> resume(new Client(server))).kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(target).doesNotExist();
        try (Stream<Path> left = Files.list(local)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void fileReplacedDuringTheTransferIsAnError() throws Exception {
        server.on("RETR", conversation -> {
            server.on("MDTM", "213 20260101000000");
            conversation.say("150 here");
            conversation.sendData(Arrays.copyOfRange(CONTENT, 5, 10));
            conversation.say("226 sent");
        });

        assertThat(failureOf(() -> resume(new Client(server)))).hasMessageContaining("replaced meanwhile");
        assertThat(target).doesNotExist();
    }
}
