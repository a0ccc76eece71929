package org.ftpra.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The power goes before step 1, 2, 3 ... until a run needs no more steps; each time, all that was promised is there. */
class PowerLossTest {

    private static final int BRANCHES = 20;
    private static final int SURVIVORS = 6;

    @Test
    void losesNothingThatWasPromisedAtAnyStep() throws JournalFailure {
        int steps = 0;
        boolean clean = false;
        while (!clean) {
            steps++;
            clean = losesNothing(steps);
        }
        assertThat(steps).isGreaterThan(100);
    }

    private static boolean losesNothing(int step) throws JournalFailure {
        SimDisk disk = new SimDisk();
        disk.powerLossAt = step;
        Workload workload = new Workload(1, List.of());
        boolean clean = runs(disk, workload);
        for (int seed = 0; seed < SURVIVORS; seed++) {
            String when = "power lost at step " + step + ", survivor " + seed;
            SimDisk survivor = disk.survivor(new Random(seed));
            losesNothingWhileOpening(survivor, workload, when);
        }
        return clean;
    }

    private static boolean runs(SimDisk disk, Workload workload) {
        try {
            SegmentedJournal journal = Workload.open(disk);
            workload.run(journal, 1, BRANCHES);
            return !disk.hasLostPower();
        } catch (JournalFailure e) {
            assertThat(disk.hasLostPower()).as("failed by itself: " + e).isTrue();
            return false;
        }
    }

    private static void losesNothingWhileOpening(SimDisk disk, Workload workload, String when) throws JournalFailure {
        SimDisk left = disk;
        for (int step = 1; step < 30; step++) {
            left.powerLossAt = step;
            try {
                workload.assertHeldBy(Workload.open(left), when);
            } catch (JournalFailure e) {
                assertThat(left.hasLostPower()).as(when + ": " + e).isTrue();
            }
            left = left.survivor(new Random(step));
        }
        SegmentedJournal journal = Workload.open(left);
        workload.assertHeldBy(journal, when + ", then at each step of opening");
        Workload more = new Workload(2, journal.live());
        more.run(journal, 100, 3);
        journal.close();
        more.assertHeldBy(Workload.open(left), when + ", then used and closed");
    }
}
