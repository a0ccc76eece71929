package org.ftpra.sample.page;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test with the reason where there is no Chromium, unless everything is required: then it runs, and fails. */
final class NeedsChromium implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.isInstalled() || Boolean.getBoolean("ftpra.requireAll")
                ? ConditionEvaluationResult.enabled("Chromium is installed, or has to be")
                : ConditionEvaluationResult.disabled(Chromium.missing());
    }
}
