package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.Conversation;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that keep a transfer of ten bytes from going on after the fifth, and what begins at the start then. */
@Timeout(20)
class ResumptionStartsAnewTest {

    private static final byte[] CONTENT = "0123456789".getBytes();

    private final ScriptedServer server = new ScriptedServer();

    @TempDir
    Path local;

    private Path file;

    @BeforeEach
    void nameForTheLocalFile() {
        file = local.resolve("local");
        server.on("REST", "350 go on");
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    private TransferResult retrieve() throws IOException {
        try (FtpSession session = new Client(server).open()) {
            return new Resumption(session).retrieve("name", file);
        }
    }

    private TransferResult store() throws IOException {
        try (FtpSession session = new Client(server).open()) {
            return new Resumption(session).store("name", file);
        }
    }

    private static Answer sending(int from, int to, String last) {
        return conversation -> send(conversation, from, to, last);
    }

    private static void send(Conversation conversation, int from, int to, String last) throws IOException {
        conversation.say("150 here");
        conversation.sendData(Arrays.copyOfRange(CONTENT, from, to));
        conversation.say(last);
    }

    private void halfHasCome() {
        server.file("name", CONTENT).once("RETR", sending(0, 5, "426 broken"));
        failureOf(this::retrieve);
        server.forgetCommands();
    }

    private void halfWasStored() throws IOException {
        Files.write(file, CONTENT);
        server.once("STOR", conversation -> {
            conversation.say("150 send it");
            conversation.server().file("name", Arrays.copyOf(conversation.receiveData(), 5));
            conversation.say("426 broken");
        });
        failureOf(this::store);
        server.forgetCommands();
    }

    /** 451 is what ProFTPD says as long as AllowRetrieveRestart or AllowStoreRestart is off, 554 what RFC 1123 wants. */
    @ParameterizedTest
    @ValueSource(strings = {"451 Restart not permitted, try again", "554 invalid REST parameter", "501 no", "550 no"})
    void downloadRefusedBehindRestBeginsAtTheStart(String refusal) throws Exception {
        halfHasCome();
        server.once("RETR", refusal).once("RETR", sending(0, 10, "226 sent"));

        TransferResult result = retrieve();

        assertThat(result.bytes()).isEqualTo(10);
        assertThat(file).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"451 name: Append/Restart not permitted, try again", "554 no", "502 no", "550 no"})
    void uploadRefusedBehindRestBeginsAtTheStart(String refusal) throws Exception {
        halfWasStored();
        server.once("RETR", sending(0, 5, "226 sent")).once("STOR", refusal);

        TransferResult result = store();

        assertThat(result.bytes()).isEqualTo(10);
        assertThat(server.file("name")).isEqualTo(CONTENT);
        assertOnlyTheFileIsThere();
    }

    /** RFC 959 wants 350; the server means the same. */
    @Test
    void anotherYesToRestIsOne() throws Exception {
        halfHasCome();
        server.on("REST", "200 so be it").once("RETR", sending(5, 10, "226 sent"));

        assertThat(retrieve().bytes()).isEqualTo(5);
        assertThat(file).hasBinaryContent(CONTENT);
    }

    @Test
    void whatHasComeIsKeptWhereTheServerRefusesAltogether() throws Exception {
        halfHasCome();
        server.once("RETR", "450 busy").once("RETR", "450 busy");

        assertThat(failureOf(this::retrieve)).hasMessageContaining("450 busy").hasMessageContaining("name");
        server.once("RETR", sending(5, 10, "226 sent"));
        assertThat(retrieve().bytes()).isEqualTo(5);
        assertThat(file).hasBinaryContent(CONTENT);
    }

    /** The second five bytes are the first ones again: ten bytes, and not the file's. */
    @Test
    void beginningThatComesAgainAndIsCutIsNotKept() throws Exception {
        halfHasCome();
        server.once("RETR", sending(0, 5, "426 broken"));

        failureOf(this::retrieve);
        server.once("RETR", sending(5, 10, "226 sent"));
        retrieve();

        assertThat(file).hasBinaryContent(CONTENT);
    }

    /** As mailboxes do that give each file once. */
    @Test
    void fileThatTheServerTakesAwayWhenItWasSentIsWhole() throws Exception {
        server.file("name", CONTENT).once("RETR", conversation -> {
            send(conversation, 0, 10, "226 sent");
            server.on("SIZE", "550 gone").on("MDTM", "550 gone");
        });

        assertThat(retrieve().bytes()).isEqualTo(10);
        assertThat(file).hasBinaryContent(CONTENT);
        assertOnlyTheFileIsThere();
    }

    @Test
    void whatCameIsKeptWhereTheServerDoesNotTellForAMoment() throws Exception {
        halfHasCome();
        server.once("RETR", conversation -> {
            send(conversation, 5, 10, "226 sent");
            server.once("SIZE", "450 busy");
        });

        FtpFailure failure = failureOf(this::retrieve);

        assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(failure).hasMessageNotContaining("thrown away");
        assertThat(retrieve().bytes()).isZero();
        assertThat(file).hasBinaryContent(CONTENT);
    }

    /** A file system's names are up to 255 bytes long, and what lies beside a file has a longer one. */
    @Test
    void fileWithALongNameIsRetrievedAndStored() throws Exception {
        file = local.resolve("n".repeat(250));
        halfHasCome();
        server.once("RETR", sending(5, 10, "226 sent"));

        assertThat(retrieve().bytes()).isEqualTo(5);
        store();

        assertThat(server.file("name")).isEqualTo(CONTENT);
        assertOnlyTheFileIsThere();
    }

    @Test
    void fileWithALongNameIsRetrievedWithoutResumption() throws Exception {
        file = local.resolve("n".repeat(250));
        server.file("name", CONTENT);
        try (FtpSession session = new Client(server).open()) {
            new LocalFiles(new FileTransfers(session)).retrieve("name", file);
        }

        assertThat(file).hasBinaryContent(CONTENT);
    }

    /** Whoever tidies up takes the mark away: the file is stored all the same. */
    @Test
    void markThatIsGoneAtTheEndIsNoFailure() throws Exception {
        Files.write(file, CONTENT);
        server.on("STOR", conversation -> {
            conversation.say("150 send it");
            conversation.server().file("name", conversation.receiveData());
            removeMarks();
            conversation.say("226 stored");
        });

        assertThat(store().bytes()).isEqualTo(10);
    }

    private void removeMarks() throws IOException {
        try (Stream<Path> all = Files.list(local)) {
            for (Path mark : all.filter(each -> !each.equals(file)).toList()) {
                Files.delete(mark);
            }
        }
    }

    private void assertOnlyTheFileIsThere() throws IOException {
        try (Stream<Path> all = Files.list(local)) {
            assertThat(all).containsExactly(file);
        }
    }
}
