package org.ftpra.arquillian.kill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ftpra.arquillian.kill.check.Evidence.TakenFile;
import org.ftpra.arquillian.kill.check.Finding.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round that agrees, and what is found once one thing of it is spoiled. */
class CheckerTest {

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Told> told = new HashMap<>();
    private final Set<String> rows = new HashSet<>();
    private final Map<String, String> inbox = new HashMap<>();
    private final List<TakenFile> taken = new ArrayList<>();
    private final Map<String, String> initial = new HashMap<>();

    @BeforeEach
    void aRoundThatAgrees() {
        committed("stored", Kind.STORE, "stored.txt", "");
        inbox.put("stored.txt", "stored");
        committed("consumed", Kind.STORE, "p-consumed.txt", "");
        taken.add(new TakenFile("p-consumed.txt", "consumed"));
        committed("two", Kind.STORE_TWO, "two-a.txt", "p-two-b.txt");
        inbox.put("two-a.txt", "two");
        taken.add(new TakenFile("p-two-b.txt", "two"));
        committed("deleted", Kind.DELETE, "victim.txt", "");
        committed("renamed", Kind.RENAME, "old.txt", "new.txt");
        inbox.put("new.txt", "renamed");
        initial.put("replaced.txt", "before");
        committed("first", Kind.REPLACE, "replaced.txt", "");
        committed("second", Kind.REPLACE, "replaced.txt", "");
        inbox.put("replaced.txt", "second");

        rolledBack("not-stored", Kind.STORE, "not-stored.txt", "");
        rolledBack("not-deleted", Kind.DELETE, "survivor.txt", "");
        inbox.put("survivor.txt", "not-deleted");
        rolledBack("not-renamed", Kind.RENAME, "still-old.txt", "never-new.txt");
        inbox.put("still-old.txt", "not-renamed");
        rolledBack("not-replaced", Kind.REPLACE, "replaced.txt", "");
        initial.put("untouched.txt", "before");
        rolledBack("nobody", Kind.REPLACE, "untouched.txt", "");
        inbox.put("untouched.txt", "before");
    }

    private void committed(String id, Kind kind, String name, String otherName) {
        changes.add(new Change(id, kind, name, otherName, id));
        rows.add(id);
        told.put(id, Told.COMMITTED);
    }

    private void rolledBack(String id, Kind kind, String name, String otherName) {
        changes.add(new Change(id, kind, name, otherName, id));
        told.put(id, Told.ROLLED_BACK);
    }

    @Test
    void findsNothingWhereEverythingAgrees() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void findsNothingWhereTheAnswerWasLostAndTheRowDecides() {
        told.remove("stored");
        told.remove("not-stored");

        assertThat(findings()).isEmpty();
    }

    @Test
    void aCommittedStoreThatIsNowhereIsLost() {
        inbox.remove("stored.txt");

        finds(Fault.LOST, "stored");
    }

    @Test
    void aCommittedStoreThatThePartnerNeverGotIsLost() {
        taken.remove(0);

        finds(Fault.LOST, "consumed");
    }

    @Test
    void theSecondFileOfTwoIsLookedFor() {
        taken.remove(1);

        finds(Fault.LOST, "two");
    }

    @Test
    void aFileWithAPieceMissingIsLost() {
        inbox.put("stored.txt", "stor");

        finds(Fault.LOST, "stored");
    }

    @Test
    void aRowThatIsGoneAfterItsClientWasToldIsLost() {
        rows.remove("stored");
        inbox.remove("stored.txt");

        finds(Fault.LOST, "stored");
    }

    @Test
    void aCommittedDeleteThatDidNotHappenIsLost() {
        inbox.put("victim.txt", "deleted");

        finds(Fault.LOST, "deleted");
    }

    @Test
    void aFileThatVanishedInARenameRolledBackIsLost() {
        inbox.remove("still-old.txt");

        finds(Fault.LOST, "not-renamed");
    }

    @Test
    void aReplacedFileThatIsGoneIsLost() {
        inbox.remove("replaced.txt");

        finds(Fault.LOST, "second");
    }

    @Test
    void aReplacementThatDidNotHappenIsLost() {
        inbox.put("replaced.txt", "first");

        finds(Fault.LOST, "second");
    }

    @Test
    void theOldContentIsLostWhereNothingWasToReplaceIt() {
        inbox.put("untouched.txt", "torn");

        finds(Fault.LOST, "untouched.txt");
    }

    @Test
    void aStoreWithoutItsRowIsEarly() {
        inbox.put("not-stored.txt", "not-stored");

        finds(Fault.EARLY, "not-stored");
    }

    @Test
    void aStoreWithoutItsRowThatThePartnerTookIsEarly() {
        taken.add(new TakenFile("not-stored.txt", "not-stored"));

        finds(Fault.EARLY, "not-stored");
    }

    @Test
    void aDeleteWithoutItsRowIsEarly() {
        inbox.remove("survivor.txt");

        finds(Fault.EARLY, "not-deleted");
    }

    @Test
    void aRenameWithoutItsRowIsEarly() {
        inbox.remove("still-old.txt");
        inbox.put("never-new.txt", "not-renamed");

        finds(Fault.EARLY, "not-renamed");
    }

    @Test
    void aReplacementWithoutItsRowIsEarly() {
        inbox.put("replaced.txt", "not-replaced");

        finds(Fault.EARLY, "not-replaced");
    }

    @Test
    void aRowOfOneThatWasToldToBeRolledBackIsEarly() {
        rows.add("not-stored");
        inbox.put("not-stored.txt", "not-stored");

        finds(Fault.EARLY, "not-stored");
    }

    @Test
    void aFileThatAppearsAgainAfterThePartnerTookItIsDoubled() {
        inbox.put("p-consumed.txt", "consumed");

        finds(Fault.DOUBLED, "consumed");
    }

    @Test
    void aFileThatThePartnerTookTwiceIsDoubled() {
        taken.add(new TakenFile("p-consumed.txt", "consumed"));

        finds(Fault.DOUBLED, "consumed");
    }

    @Test
    void aRenamedFileThatIsStillThereUnderItsOldNameIsDoubled() {
        inbox.put("old.txt", "renamed");

        finds(Fault.DOUBLED, "renamed");
    }

    @Test
    void aHiddenNameIsAnOrphan() {
        inbox.put(".left-behind", "");

        finds(Fault.ORPHAN, ".left-behind");
    }

    private void finds(Fault fault, String id) {
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(fault);
            assertThat(finding.id()).isEqualTo(id);
        });
    }

    private List<Finding> findings() {
        return Checker.check(changes, told, new Evidence(rows, inbox, taken, initial));
    }
}
