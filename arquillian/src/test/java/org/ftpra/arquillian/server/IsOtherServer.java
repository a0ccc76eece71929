package org.ftpra.arquillian.server;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Looks, in the launcher, whether the run's app server is one of {@link NotOn}. */
final class IsOtherServer implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String launch = System.getProperty("arquillian.launch", "");
        return AnnotationSupport.findRepeatableAnnotations(context.getElement(), NotOn.class).stream()
                .filter(limit -> limit.value().equals(launch))
                .findFirst()
                .map(limit -> ConditionEvaluationResult.disabled(launch + ": " + limit.because()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("no limit of " + launch));
    }
}
