package org.ftpra.engine.servers;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of a {@link ServersTest} against one server: skipped if it is missing, else given its parameters. */
record ServerInvocation(ServerKind kind, SharedTls tls, SharedServers shared)
        implements TestTemplateInvocationContext, ExecutionCondition, BeforeEachCallback, ParameterResolver {

    @Override
    public String getDisplayName(int index) {
        return kind.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> reason = kind.missing().filter(missing -> !Servers.everythingIsRequired());
        return reason.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("it can be started, or has to be"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Servers.require(kind);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FtpServerUnderTest.class || type == FreshDirectory.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        FtpServerUnderTest server = shared.started(kind, tls);
        if (parameter.getParameter().getType() == FreshDirectory.class) {
            return server.freshDirectory();
        }
        server.clearCommands();
        return server;
    }
}
