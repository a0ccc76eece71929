package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The disk refuses a forced write, or is full: the journal stops, and its next opening finds all that was promised. */
class FailingDiskTest {

    @Test
    void neverTrustsAForcedWriteAgainThatHasFailed() throws JournalFailure {
        int failing = 0;
        boolean clean = false;
        while (!clean) {
            failing++;
            SimDisk disk = new SimDisk();
            disk.failingForce = failing;
            clean = stopsAndIsFoundWhole(disk, "forced write " + failing + " failed");
        }
        assertThat(failing).isGreaterThan(30);
    }

    @Test
    void stopsAtAnyByteAtWhichTheDiskIsFull() throws JournalFailure {
        int room = 0;
        while (true) {
            SimDisk disk = new SimDisk();
            disk.room = room;
            if (stopsAndIsFoundWhole(disk, "full after " + room + " bytes")) {
                break;
            }
            room += 13;
        }
        assertThat(room).isGreaterThan(5000);
    }

    private static boolean stopsAndIsFoundWhole(SimDisk disk, String when) throws JournalFailure {
        Workload workload = new Workload(3, List.of());
        boolean clean = stops(disk, workload);
        disk.room = Long.MAX_VALUE;
        disk.failingForce = 0;
        workload.assertHeldBy(Workload.open(disk), when + ", then opened again");
        workload.assertHeldBy(
                Workload.open(disk.survivor(new Random(1))), when + ", then opened again, then power lost");
        return clean;
    }

    private static boolean stops(SimDisk disk, Workload workload) throws JournalFailure {
        SegmentedJournal journal;
        try {
            journal = Workload.open(disk);
        } catch (JournalFailure e) {
            assertThat(e.reason()).isEqualTo(JournalFailure.Reason.STORAGE);
            return false;
        }
        try {
            workload.run(journal, 1, 20);
            return true;
        } catch (JournalFailure e) {
            assertThat(e.reason()).isEqualTo(JournalFailure.Reason.STORAGE);
            assertThat(e.mayBeDurable()).isTrue();
            takesNothingMore(disk, journal);
            return false;
        }
    }

    private static void takesNothingMore(SimDisk disk, SegmentedJournal journal) {
        int forces = disk.forces;
        JournalRecord record = JournalRecord.open(Workload.key(99), 1, Workload.NOW, new byte[0]);
        assertThatThrownBy(() -> journal.append(record))
                .isInstanceOfSatisfying(JournalFailure.class, failure -> assertThat(failure.mayBeDurable())
                        .isFalse());
        assertThatThrownBy(() -> journal.force(record))
                .isInstanceOf(JournalFailure.class)
                .hasMessageContaining("has failed and takes nothing until it is opened again");
        assertThat(journal.figures().state()).isEqualTo(JournalState.FAILED);
        journal.live();
        journal.close();
        assertThat(disk.forces)
                .as("no forced write is tried after one has failed")
                .isEqualTo(forces);
    }
}
