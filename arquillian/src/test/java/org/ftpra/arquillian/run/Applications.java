package org.ftpra.arquillian.run;

import java.nio.file.Path;
import org.ftpra.arquillian.appserver.AppServer;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Applications that tests deploy besides the archive they are in, as Arquillian deploys that one. */
final class Applications {

    private final Path directory;
    private final AppServer appServer;
    private final Container container;

    Applications(Path directory, AppServer appServer, Container container) {
        this.directory = directory;
        this.appServer = appServer;
        this.container = container;
    }

    /** Deploys or undeploys the archive of this file name, which lies where a test may write. */
    String answer(String call, String file) {
        try {
            carryOut(call, archive(file));
            return "";
        } catch (DeploymentException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
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
