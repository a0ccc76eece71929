package org.ftpra.arquillian.server;

import org.ftpra.engine.servers.Servers;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks whether the server of {@link NeedsServer} can be started on this machine. */
final class ServerIsThere implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String name =
                context.getRequiredTestClass().getAnnotation(NeedsServer.class).value();
        return Servers.named(name)
                .missing()
                .filter(reason -> !Boolean.getBoolean("ftpra.requireAll"))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("it can be started, or has to be"));
    }
}
