package org.ftpra.adapter.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Publish;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file that gets its name before the answer is there whether it is still whole. */
@Timeout(60)
class AtOnceTest {

    private static final BranchXid XID = new BranchXid(1, new byte[] {1}, new byte[] {1});
    private static final int STORED = 7;

    private final ScriptedServer server = new ScriptedServer().file("/staged", new byte[STORED]);
    private final Branch branch = new Branch(XID, new ResourceId("host", 21, "me"), "node");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsWholeHasItsName() throws Exception {
        assertThat(objection()).isEmpty();

        assertThat(branch.progress().done()).isEqualTo(1);
        assertThat(server.commands()).endsWith("SIZE /staged", "RNFR /staged", "RNTO /name", "QUIT");
    }

    @Test
    void whatSomebodyHasShortenedIsTakenBack() throws Exception {
        server.file("/staged", new byte[3]);

        assertThat(objection()).hasValueSatisfying(why -> assertThat(why).contains("3 bytes, and 7 were stored"));

        assertThat(branch.progress().isUntouched()).isTrue();
        assertThat(server.commands()).endsWith("RNTO /name", "RNFR /name", "RNTO /staged", "QUIT");
    }

    @Test
    void whatCannotBeTakenBackIsTold() {
        server.file("/staged", new byte[3]).once("RNFR", "350 to what").on("RNFR", "550 a partner has it");

        assertThatThrownBy(this::objection)
                .isInstanceOf(LostFile.class)
                .hasMessageContaining("3 bytes, and 7 were stored")
                .hasMessageContaining("550 a partner has it");

        assertThat(Heuristic.of(branch, "").name()).isEqualTo("XA_HEURMIX");
    }

    @Test
    void aLineThatIsCutThenIsTold() {
        server.file("/staged", new byte[3]).once("RNFR", "350 to what").on("RNFR", Answer.hangUp());

        assertThatThrownBy(this::objection)
                .isInstanceOf(LostFile.class)
                .hasMessageContaining("could not be taken back");

        assertThat(Heuristic.of(branch, "").name()).isEqualTo("XA_HEURMIX");
    }

    /** Whether the staged file is still there would be asked next. */
    @Test
    void aLineThatIsCutBeforeItIsProvedIsTold() {
        server.on("SIZE", "450 not now").on("MLST", Answer.hangUp()).features("MLST type*;size*;");

        assertThatThrownBy(this::objection).isInstanceOf(LostFile.class).hasMessageContaining("450 not now");

        assertThat(Heuristic.of(branch, "").name()).isEqualTo("XA_HEURMIX");
    }

    @Test
    void aRefusalIsLookedInto() throws Exception {
        server.on("RNTO", "553 a directory");

        assertThat(objection()).contains("what was found");

        assertThat(branch.progress().isUntouched()).isTrue();
    }

    @Test
    void aCutBeforeTheAnswersLeavesItInDoubt() {
        server.on("RNTO", Answer.hangUp());

        assertThatThrownBy(this::objection).hasMessageContaining("RNTO");

        assertThat(branch.progress().isInDoubt(0)).isTrue();
        assertThat(branch.progress().done()).isZero();
    }

    private Optional<String> objection() throws Exception {
        branch.changes().add(new Publish("/staged", "/name", "/aside", STORED, false, Optional.empty()));
        try (FtpSession session = new Client(server).open()) {
            return new AtOnce(session, branch).objection(() -> Optional.of("what was found"));
        }
    }
}
