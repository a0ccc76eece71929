package org.ftpra.adapter.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.adapter.transaction.BranchState.ACTIVE;
import static org.ftpra.adapter.transaction.BranchState.COMMITTED;
import static org.ftpra.adapter.transaction.BranchState.COMMITTING;
import static org.ftpra.adapter.transaction.BranchState.HEURISTIC;
import static org.ftpra.adapter.transaction.BranchState.IDLE;
import static org.ftpra.adapter.transaction.BranchState.PREPARED;
import static org.ftpra.adapter.transaction.BranchState.ROLLBACK_ONLY;
import static org.ftpra.adapter.transaction.BranchState.ROLLED_BACK;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of states is decided; the picture is in docs/states/branch.md. */
class BranchStateTest {

    @ParameterizedTest
    @EnumSource
    void everyPairOfStatesIsDecided(BranchState from) {
        Set<BranchState> allowed =
                switch (from) {
                    case ACTIVE -> EnumSet.of(IDLE, ROLLBACK_ONLY);
                    case IDLE -> EnumSet.of(ACTIVE, ROLLBACK_ONLY, PREPARED, COMMITTING, COMMITTED, ROLLED_BACK);
                    case ROLLBACK_ONLY -> EnumSet.of(ROLLED_BACK);
                    case PREPARED -> EnumSet.of(COMMITTING, HEURISTIC, ROLLED_BACK);
                    case COMMITTING -> EnumSet.of(COMMITTED, HEURISTIC, ROLLED_BACK);
                    case HEURISTIC -> EnumSet.of(COMMITTING, COMMITTED, ROLLED_BACK);
                    case COMMITTED, ROLLED_BACK -> EnumSet.noneOf(BranchState.class);
                };

        for (BranchState to : BranchState.values()) {
            assertThat(from.canMoveTo(to)).as(from + " to " + to).isEqualTo(allowed.contains(to));
        }
    }
}
