package org.ftpra.arquillian.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.ftpra.arquillian.deployments.Deployments;

/** One of the two archives with message-driven beans, deployed for a test with an {@code ejb-jar.xml} of the test's. */
final class Application implements AutoCloseable {

    private static final Path CONTAINER = Path.of(System.getProperty("container.directory"));
    private static final Path DEPLOYED = CONTAINER.resolve("tmp/inbound.war");

    private Application() {}

    /** With the bean of this class, and with these activation properties. */
    static Application with(String bean, String transactionType, Map<String, String> properties) {
        Deployments.Outcome deployment = tryWith(bean, transactionType, properties);
        if (!deployment.succeeded()) {
            throw new IllegalStateException(deployment.output());
        }
        return new Application();
    }

    /** How its deployment ends, if that is to fail. */
    static Deployments.Outcome tryWith(String bean, String transactionType, Map<String, String> properties) {
        return deploy("inbound.war", EjbJarXml.of(bean, transactionType, properties));
    }

    /** With the bean to which partners upload, and with these activation properties. */
    static Application ofUploads(Map<String, String> properties) {
        Deployments.Outcome deployment = tryUploads(properties);
        if (!deployment.succeeded()) {
            throw new IllegalStateException(deployment.output());
        }
        return new Application();
    }

    /** How its deployment ends, if that is to fail. */
    static Deployments.Outcome tryUploads(Map<String, String> properties) {
        return deploy("inbound.war", EjbJarXml.ofUploads("UploadedBean", properties));
    }

    /** With the annotated bean, and with these activation properties in the descriptor. */
    static Application annotated(Map<String, String> properties) {
        Deployments.Outcome deployment =
                deploy("inbound-annotated.war", EjbJarXml.ofAnnotated("AnnotatedBean", properties));
        if (!deployment.succeeded()) {
            throw new IllegalStateException(deployment.output());
        }
        return new Application();
    }

    private static Deployments.Outcome deploy(String archive, String ejbJar) {
        try {
            Files.copy(CONTAINER.resolve(archive), DEPLOYED, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem war = FileSystems.newFileSystem(DEPLOYED)) {
                Files.writeString(war.getPath("WEB-INF/ejb-jar.xml"), ejbJar);
            }
            return Deployments.ofTheServer().tryToDeploy(DEPLOYED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        Deployments.ofTheServer().undeploy(DEPLOYED);
    }
}
