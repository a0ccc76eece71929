package org.ftpra.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jacoco.agent.rt.RT;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;

/** The branches that were reached since this process began. */
public final class BranchCoverage {

    private static final int PERCENT = 100;

    private BranchCoverage() {}

    /** Prints how many branches of a class were reached, and wants at least so many percent. */
    public static void report(Class<?> type, int wantedPercent) throws IOException {
        ICounter branches = of(type);
        long percent = Math.round(branches.getCoveredRatio() * PERCENT);
        System.out.println("fuzz: branch coverage of " + type.getSimpleName() + ": " + percent + " % ("
                + branches.getCoveredCount() + " of " + branches.getTotalCount() + ")");
        assertThat(percent).as("branch coverage of " + type).isGreaterThanOrEqualTo(wantedPercent);
    }

    private static ICounter of(Class<?> type) throws IOException {
        CoverageBuilder found = new CoverageBuilder();
        try (InputStream bytes = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            new Analyzer(executed(), found).analyzeClass(bytes, type.getName());
        }
        return found.getClasses().stream()
                .findFirst()
                .map(IClassCoverage::getBranchCounter)
                .orElseThrow();
    }

    private static ExecutionDataStore executed() throws IOException {
        ExecutionDataStore store = new ExecutionDataStore();
        ExecutionDataReader reader = new ExecutionDataReader(new ByteArrayInputStream(dump()));
        reader.setExecutionDataVisitor(store);
        reader.setSessionInfoVisitor(new SessionInfoStore());
        reader.read();
        return store;
    }

    /** Outside the build there may be no agent; then nothing can be told. */
    private static byte[] dump() {
        try {
            return RT.getAgent().getExecutionData(false);
        } catch (IllegalStateException e) {
            return abort("no coverage agent");
        }
    }
}
