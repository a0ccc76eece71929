package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was durable and is not there any more is damage: refused, with the file and the byte, and nothing is changed. */
class DamageTest {

    private static final int HEADER = SegmentHeader.LENGTH;

    private static SimDisk closedInOrder() throws JournalFailure {
        SimDisk disk = new SimDisk();
        SegmentedJournal journal = Workload.open(disk);
        new Workload(1, List.of()).run(journal, 1, 4);
        journal.close();
        return disk;
    }

    private static List<String> files(SimDisk disk) throws Exception {
        return SegmentName.segments(disk.names());
    }

    @Test
    void refusesAnyByteThatHasChangedInAnyFile() throws Exception {
        SimDisk disk = closedInOrder();
        assertThat(files(disk)).hasSizeGreaterThan(1);
        for (String name : files(disk)) {
            int length = disk.file(name).seen().length;
            boolean last = name.equals(files(disk).get(files(disk).size() - 1));
            for (int at = 0; at < (last ? length - Frame.HEADER : length); at++) {
                disk.file(name).flip(at);
                assertRefused(disk, name, "byte " + at);
                disk.file(name).flip(at);
            }
        }
        Workload.open(disk);
    }

    private static void assertRefused(SimDisk disk, String name, String what) throws Exception {
        List<String> before = files(disk);
        assertThatThrownBy(() -> Workload.open(disk))
                .as(what + " of " + name)
                .isInstanceOf(JournalFailure.class)
                .hasMessageContaining(name)
                .hasMessageMatching(".*(is damaged at byte \\d+|has format version).*");
        assertThat(files(disk)).isEqualTo(before);
    }

    @Test
    void refusesAFileThatIsShorterThanItWas() throws Exception {
        SimDisk disk = closedInOrder();
        String first = files(disk).get(0);
        disk.file(first).cut(disk.file(first).seen().length - 1);

        assertRefused(disk, first, "end");
    }

    @Test
    void refusesAJournalWithoutOneOfItsFiles() throws Exception {
        SimDisk disk = closedInOrder();
        disk.delete(files(disk).get(0));

        assertRefused(disk, files(disk).get(0), "predecessor");
    }

    @Test
    void tellsTheVersionOfANewerFormat() throws Exception {
        SimDisk disk = closedInOrder();
        String first = files(disk).get(files(disk).size() - 1);
        disk.file(first).flip(11); // version 1 becomes 17

        assertThatThrownBy(() -> Workload.open(disk))
                .isInstanceOfSatisfying(
                        JournalFailure.class, e -> assertThat(e.reason()).isEqualTo(JournalFailure.Reason.NEWER_FORMAT))
                .hasMessageContaining(first)
                .hasMessageContaining("version 17; this adapter knows up to 1");
    }

    @Test
    void leavesOutAWriteThatWasNeverForced() throws Exception {
        SimDisk disk = new SimDisk();
        SegmentedJournal journal = Workload.open(disk);
        JournalRecord promised = JournalRecord.open(Workload.key(1), 1, Workload.NOW, new byte[] {1});
        journal.force(promised);
        int end = disk.file(files(disk).get(0)).seen().length;
        journal.append(JournalRecord.open(Workload.key(2), 1, Workload.NOW, new byte[10]));
        journal.append(JournalRecord.open(Workload.key(3), 1, Workload.NOW, new byte[10]));
        disk.file(files(disk).get(0)).flip(end + 5);

        assertThat(Workload.open(disk).live()).containsExactly(new JournalEntry(Workload.key(1), List.of(promised)));
    }

    @Test
    void refusesARecordThatIsTooLongAndGoesOn() throws Exception {
        SegmentedJournal journal = Workload.open(new SimDisk());
        JournalRecord tooLong = JournalRecord.open(Workload.key(1), 1, Workload.NOW, new byte[1000]);

        assertThatThrownBy(() -> journal.force(tooLong))
                .hasMessageContaining("key and payload are 1016 bytes, at most 1000 are allowed")
                .isInstanceOfSatisfying(
                        JournalFailure.class, e -> assertThat(e.mayBeDurable()).isFalse());

        journal.force(JournalRecord.open(Workload.key(1), 1, Workload.NOW, new byte[HEADER]));
        assertThat(journal.live()).hasSize(1);
    }
}
