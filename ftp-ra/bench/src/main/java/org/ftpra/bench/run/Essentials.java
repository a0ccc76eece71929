package org.ftpra.bench.run;

import org.ftpra.bench.table.Goal;
import org.ftpra.bench.table.GoalCheck;
import org.ftpra.bench.table.Goals;

/** What a quick run must not leave out. */
final class Essentials {

    private Essentials() {}

    /** Ourselves, whom a goal of the row names, and stock Commons Net in rows without a goal. */
    static boolean contains(Row row, Contender contender) {
        boolean anyGoal = Goals.ours().stream().anyMatch(goal -> goal.row().equals(row.name()));
        return contender.name().equals(Contenders.OURS)
                || Goals.ours().stream().anyMatch(goal -> concerns(goal, row, contender))
                || !anyGoal && contender.name().equals("net");
    }

    private static boolean concerns(Goal goal, Row row, Contender contender) {
        return goal.row().equals(row.name())
                && (goal.contender().equals(contender.name())
                        || goal.reference()
                                .filter(other -> means(other.contender(), contender))
                                .isPresent());
    }

    private static boolean means(String name, Contender contender) {
        boolean bestOfStock = name.equals(GoalCheck.BEST_JAVA)
                && Contenders.javaPeers().contains(contender.name())
                && !contender.isBest();
        return bestOfStock || name.equals(contender.name());
    }
}
