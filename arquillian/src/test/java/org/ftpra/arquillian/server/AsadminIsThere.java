package org.ftpra.arquillian.server;

import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks, in the launcher, whether the run's app server is one that {@link NeedsAsadmin} means. */
final class AsadminIsThere implements ExecutionCondition {

    private static final Set<String> HAVE_IT = Set.of("payara-micro", "payara-server", "glassfish");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String launch = System.getProperty("arquillian.launch", "payara-micro");
        return HAVE_IT.contains(launch)
                ? ConditionEvaluationResult.enabled(launch + " has asadmin")
                : ConditionEvaluationResult.disabled(launch + " has no asadmin");
    }
}
