package org.ftpra.adapter.management;

import java.util.List;
import org.ftpra.adapter.inbound.InboxReport;

/** A problem in the form that JMX takes. */
record ReportedProblem(InboxReport report, InboxReport.Problem problem) implements ActivationProblem {

    static List<ActivationProblem> of(InboxReport report) {
        return report.problems().stream()
                .<ActivationProblem>map(each -> new ReportedProblem(report, each))
                .toList();
    }

    @Override
    public String getActivation() {
        return report.activation();
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
    public String getSubject() {
        return problem.subject().name();
    }

    @Override
    public String getText() {
        return problem.text();
    }

    @Override
    public String getSince() {
        return problem.since().toString();
    }
}
