package org.ftpra.engine.servers;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes one invocation per server of a {@link ServersTest}. */
final class ServersTestExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), ServersTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        SharedServers shared = shared(context);
        ServersTest test = AnnotationSupport.findAnnotation(context.getTestMethod(), ServersTest.class)
                .orElseThrow();
        return kinds(test).map(kind -> new ServerInvocation(kind, test.tls(), shared));
    }

    private static SharedServers shared(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedServers.class))
                .getOrComputeIfAbsent(SharedServers.class);
    }

    private static Stream<ServerKind> kinds(ServersTest test) {
        List<ServerKind> left = Stream.of(test.except()).map(Servers::named).toList();
        List<ServerKind> wanted = Stream.of(test.only()).map(Servers::named).toList();
        return (wanted.isEmpty() ? Servers.all() : wanted)
                .stream()
                        .filter(kind -> !left.contains(kind))
                        .filter(kind -> kind.refusal(test.tls().options()).isEmpty());
    }
}
