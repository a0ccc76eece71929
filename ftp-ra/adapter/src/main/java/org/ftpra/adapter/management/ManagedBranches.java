package org.ftpra.adapter.management;

import java.util.List;
import javax.transaction.xa.XAException;
import org.ftpra.adapter.journal.JournalFigures;
import org.ftpra.adapter.transaction.BranchReport;
import org.ftpra.adapter.transaction.Operator;
import org.ftpra.adapter.transaction.SharedTransactions.Companion;
import org.ftpra.adapter.transaction.Transactions;

/** The operator's MBean of one journal. Thread-safe. */
public final class ManagedBranches implements InDoubtBranchesMXBean {

    private final Operator operator;

    private ManagedBranches(Operator operator) {
        this.operator = operator;
    }

    /** In the platform's MBean server, until the result is closed. A failure is logged: nothing else depends on it. */
    public static Companion.Opened register(Transactions transactions) {
        Runnable end = Registration.of(
                new ManagedBranches(transactions.operator()),
                "org.ftpra:type=InDoubtBranches,node=" + transactions.owner());
        return end::run;
    }

    @Override
    public List<InDoubtBranch> getBranches() {
        return operator.list().stream().<InDoubtBranch>map(ReportedBranch::new).toList();
    }

    @Override
    public InDoubtBranch show(String id) {
        BranchReport report = operator.find(id)
                .orElseThrow(() -> new IllegalStateException("no branch in doubt has the id '" + id + "'"));
        return new ReportedBranch(report);
    }

    @Override
    public void retry(String id) {
        told(() -> operator.retry(id));
    }

    @Override
    public void commit(String id) {
        told(() -> operator.commit(id));
    }

    @Override
    public void rollBack(String id) {
        told(() -> operator.rollBack(id));
    }

    @Override
    public void forget(String id) {
        told(() -> operator.forget(id));
    }

    /** A remote operator has none of our classes: only the sentence goes over. */
    private static void told(Action action) {
        try {
            action.run();
        } catch (XAException e) {
            throw new IllegalStateException(e.getMessage());
        }
    }

    private JournalFigures figures() {
        return operator.figures().orElseThrow(() -> new IllegalStateException("there is no journal"));
    }

    @Override
    public String getJournalState() {
        return figures().state().name();
    }

    @Override
    public String getJournalFailure() {
        return figures().failure();
    }

    @Override
    public String getJournalPlace() {
        return figures().place();
    }

    @Override
    public long getJournalRecords() {
        return figures().records();
    }

    @Override
    public long getJournalForces() {
        return figures().forces();
    }

    @Override
    public long getJournalBytes() {
        return figures().fileBytes();
    }

    @FunctionalInterface
    private interface Action {
        void run() throws XAException;
    }
}
