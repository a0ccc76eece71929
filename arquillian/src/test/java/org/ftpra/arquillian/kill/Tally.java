package org.ftpra.arquillian.kill;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.ftpra.arquillian.kill.check.Finding;
import org.ftpra.arquillian.kill.check.Finding.Fault;

/** What is reported in the end. Confined to one thread. */
final class Tally {

    private final Set<Finding> findings = new LinkedHashSet<>();
    private int rounds;
    private int transactions;
    private int inDoubt;

    /** Counts a round that was killed with so many transactions begun, and so many in doubt. */
    void killed(int begun, int branchesInDoubt) {
        rounds++;
        transactions += begun;
        inDoubt += branchesInDoubt;
    }

    /** Counts each of these once, however often it is found. */
    void found(Collection<Finding> more) {
        findings.addAll(more);
    }

    boolean isClean() {
        return findings.isEmpty();
    }

    Set<Finding> findings() {
        return findings;
    }

    /** How many transactions were prepared and had no end when the server was killed, on average. */
    String inDoubtLine(long seed) {
        return String.format(
                Locale.ROOT,
                "kill in-doubt: %.1f transactions a round on average (%d in all), seed: %d",
                (double) inDoubt / Math.max(1, rounds),
                inDoubt,
                seed);
    }

    /** The result. */
    String line() {
        return String.format(
                Locale.ROOT,
                "kill rounds: %d, transactions: %d, lost: %d, early: %d, doubled: %d, orphans: %d",
                rounds,
                transactions,
                count(Fault.LOST),
                count(Fault.EARLY),
                count(Fault.DOUBLED),
                count(Fault.ORPHAN));
    }

    private long count(Fault fault) {
        return findings.stream().filter(finding -> finding.fault() == fault).count();
    }
}
