package org.ftpra.arquillian.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ftpra.arquillian.appserver.AppServer;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.context.ContainerContext;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Applications that tests deploy besides the archive they are in, as Arquillian deploys that one. */
final class Applications {

    private final Path directory;
    private final AppServer appServer;
    private final Container container;
    private final ContainerContext context;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Applications(Path directory, AppServer appServer, Container container, ContainerContext context) {
        this.directory = directory;
        this.appServer = appServer;
        this.container = container;
        this.context = context;
    }

    /** Deploys or undeploys the archive of this file name, which lies where a test may write. */
    String answer(String call, String file) {
        // On this thread Arquillian's adapters would not find what they keep of their container otherwise.
        context.activate(container.getName());
        try {
            carryOut(call, file);
            return "";
        } catch (DeploymentException failure) {
            throw new IllegalStateException(reasons(failure), failure);
        } finally {
            context.deactivate();
        }
    }

    /** TomEE has the adapter's reason among the causes, others in the message. */
    private static String reasons(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .collect(Collectors.joining(": "));
    }

    private void carryOut(String call, String file) throws DeploymentException {
        DeployableContainer<?> server = container.getDeployableContainer();
        switch (call) {
            case "deploy" -> {
                names.put(file, appServer.fileName(file));
                WebArchive archive = archive(file);
                appServer.expect(name(archive));
                server.deploy(archive);
            }
            case "undeploy" -> {
                WebArchive archive = archive(file);
                appServer.forget(name(archive));
                server.undeploy(archive);
            }
            default -> throw new IllegalArgumentException(call);
        }
    }

    private static String name(WebArchive archive) {
        return archive.getName().replace(".war", "");
    }

    private WebArchive archive(String file) {
        return ShrinkWrap.create(ZipImporter.class, names.get(file))
                .importFrom(directory.resolve("tmp").resolve(file).toFile())
                .as(WebArchive.class);
    }
}
