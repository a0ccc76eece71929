package org.ftpra.arquillian.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ftpra.arquillian.payara.Asadmin;

/** One of the two archives with message-driven beans, deployed for a test with an {@code ejb-jar.xml} of the test's. */
final class Application implements AutoCloseable {

    private static final String NAME = "inbound";

    private final Asadmin asadmin = new Asadmin();

    private Application() {}

    /** With the bean of this class, and with these activation properties. */
    static Application with(String bean, String transactionType, Map<String, String> properties) {
        Asadmin.Result deployment = tryWith(bean, transactionType, properties);
        if (!deployment.succeeded()) {
            throw new IllegalStateException(deployment.output());
        }
        return new Application();
    }

    /** How its deployment ends, if that is to fail. */
    static Asadmin.Result tryWith(String bean, String transactionType, Map<String, String> properties) {
        return deploy("inbound.war", EjbJarXml.of(bean, transactionType, properties));
    }

    /** With the bean to which partners upload, and with these activation properties. */
    static Application ofUploads(Map<String, String> properties) {
        Asadmin.Result deployment = tryUploads(properties);
        if (!deployment.succeeded()) {
            throw new IllegalStateException(deployment.output());
        }
        return new Application();
    }

    /** How its deployment ends, if that is to fail. */
    static Asadmin.Result tryUploads(Map<String, String> properties) {
        return deploy("inbound.war", EjbJarXml.ofUploads("UploadedBean", properties));
    }

    /** With the annotated bean, and with these activation properties in the descriptor. */
    static Application annotated(Map<String, String> properties) {
        Asadmin.Result deployment = deploy("inbound-annotated.war", EjbJarXml.ofAnnotated("AnnotatedBean", properties));
        if (!deployment.succeeded()) {
            throw new IllegalStateException(deployment.output());
        }
        return new Application();
    }

    private static Asadmin.Result deploy(String archive, String ejbJar) {
        Path container = Path.of(System.getProperty("container.directory"));
        Path copy = container.resolve("tmp").resolve(NAME + ".war");
        try {
            Files.deleteIfExists(copy);
            Files.copy(container.resolve(archive), copy);
            try (FileSystem war = FileSystems.newFileSystem(copy)) {
                Files.writeString(war.getPath("WEB-INF/ejb-jar.xml"), ejbJar);
            }
            return new Asadmin().tryToRun("deploy", "--force", "true", "--name", NAME, copy.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        asadmin.run("undeploy", NAME);
    }
}
