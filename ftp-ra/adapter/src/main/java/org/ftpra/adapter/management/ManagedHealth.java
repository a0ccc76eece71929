package org.ftpra.adapter.management;

import java.util.List;
import java.util.function.Supplier;
import org.ftpra.adapter.inbound.InboxReport;

/** The MBean that tells whether one adapter's activations work. Thread-safe. */
public final class ManagedHealth implements HealthMXBean {

    private final Supplier<List<InboxReport>> reports;

    private ManagedHealth(Supplier<List<InboxReport>> reports) {
        this.reports = reports;
    }

    /** In the platform's MBean server, until the result is run. A failure is logged. */
    public static Runnable register(String node, Supplier<List<InboxReport>> reports) {
        return Registration.numbered(new ManagedHealth(reports), "org.ftpra:type=Health,node=" + node);
    }

    @Override
    public String getState() {
        return getProblems().isEmpty() ? "UP" : "DOWN";
    }

    @Override
    public List<ActivationProblem> getProblems() {
        return reports.get().stream()
                .flatMap(report -> ReportedProblem.of(report).stream())
                .toList();
    }
}
