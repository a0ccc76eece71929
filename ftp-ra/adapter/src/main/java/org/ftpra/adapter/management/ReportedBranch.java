package org.ftpra.adapter.management;

import java.time.Instant;
import java.util.List;
import org.ftpra.adapter.transaction.BranchReport;

/** A report in the form that JMX takes. */
record ReportedBranch(BranchReport report) implements InDoubtBranch {

    @Override
    public String getId() {
        return report.id();
    }

    @Override
    public String getXid() {
        return report.xid();
    }

    @Override
    public String getServer() {
        return report.server();
    }

    @Override
    public String getUser() {
        return report.user();
    }

    @Override
    public String getState() {
        return report.forgotten() ? "FORGOTTEN" : report.state().name();
    }

    @Override
    public String getSince() {
        return report.since().map(Instant::toString).orElse("");
    }

    @Override
    public List<String> getChanges() {
        return report.changes();
    }

    @Override
    public String getEvidence() {
        return report.evidence().orElse("");
    }
}
