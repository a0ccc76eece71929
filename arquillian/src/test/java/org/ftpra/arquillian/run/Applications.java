package org.ftpra.arquillian.run;

import java.nio.file.Path;
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
            carryOut(call, archive(file));
            return "";
        } catch (DeploymentException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        } finally {
            context.deactivate();
        }
    }

    private void carryOut(String call, WebArchive archive) throws DeploymentException {
        DeployableContainer<?> server = container.getDeployableContainer();
        switch (call) {
            case "deploy" -> {
                appServer.expect(name(archive));
                server.deploy(archive);
            }
            case "undeploy" -> {
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
        return ShrinkWrap.create(ZipImporter.class, file)
                .importFrom(directory.resolve("tmp").resolve(file).toFile())
                .as(WebArchive.class);
    }
}
