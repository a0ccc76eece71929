package org.ftpra.arquillian.wildfly;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks whether Maven's local repository has WildFly; under {@code -Dftpra.requireAll=true} the tests run, and so fail. */
final class WildFlyIsThere implements ExecutionCondition {

    static final Path ZIP = Path.of(System.getProperty("wildfly.zip"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.exists(ZIP) || Boolean.getBoolean("ftpra.requireAll")
                ? ConditionEvaluationResult.enabled("it is there, or has to be")
                : ConditionEvaluationResult.disabled("WildFly is not in Maven's local repository; fetch it: "
                        + "mvn dependency:get -Dtransitive=false -Dartifact="
                        + System.getProperty("wildfly.artifact"));
    }
}
