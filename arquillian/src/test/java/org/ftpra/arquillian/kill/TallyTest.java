package org.ftpra.arquillian.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ftpra.arquillian.kill.check.Finding;
import org.ftpra.arquillian.kill.check.Finding.Fault;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void countsRoundsTransactionsAndWhatWasFoundOfEachSort() {
        tally.killed(210, 3);
        tally.killed(215, 2);
        tally.found(List.of(new Finding(Fault.LOST, "a", ""), new Finding(Fault.ORPHAN, "b", "")));

        assertThat(tally.line())
                .isEqualTo("kill rounds: 2, transactions: 425, lost: 1, early: 0, doubled: 0, orphans: 1");
        assertThat(tally.inDoubtLine(7))
                .isEqualTo("kill in-doubt: 2.5 transactions a round on average (5 in all), seed: 7");
    }

    @Test
    void whatIsFoundAgainCountsOnce() {
        tally.found(List.of(new Finding(Fault.EARLY, "a", "there")));
        tally.found(List.of(new Finding(Fault.EARLY, "a", "there")));

        assertThat(tally.line()).contains("early: 1");
        assertThat(tally.isClean()).isFalse();
    }
}
