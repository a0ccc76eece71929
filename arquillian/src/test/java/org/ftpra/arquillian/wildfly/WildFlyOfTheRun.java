package org.ftpra.arquillian.wildfly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.machine.FileTree;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all test classes of a run the same WildFly, which ends with the run. */
final class WildFlyOfTheRun implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WildFlyIntake.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(WildFlyOfTheRun.class))
                .getOrComputeIfAbsent(Started.class, type -> Started.now(), Started.class)
                .wildFly();
    }

    private record Started(FtpServerUnderTest server, WildFlyIntake wildFly) implements CloseableResource {

        static Started now() {
            Path container = Path.of(System.getProperty("container.directory"));
            Path work = container.resolve("wildfly");
            FtpServerUnderTest server = new ApacheFtpServer().start();
            try {
                RunProperties.clear(work);
                Path parts = Files.createDirectory(work.resolve("parts"));
                FileTree.unpack(WildFlyIsThere.ZIP, parts);
                Files.copy(
                        Path.of(System.getProperty("archives.directory"), "ftp-ra.rar"), parts.resolve("ftp-ra.rar"));
                return new Started(
                        server, new WildFlyIntake(server, parts, Files.createDirectory(work.resolve("kept"))));
            } catch (IOException | SQLException | RuntimeException failure) {
                server.close();
                throw new IllegalStateException("WildFly does not start", failure);
            }
        }

        @Override
        public void close() {
            wildFly.close();
            server.close();
        }
    }
}
