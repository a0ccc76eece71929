package org.ftpra.arquillian.wildfly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.ftpra.arquillian.inbound.BeanArchive;

/** An application in a directory that WildFly looks into; what has become of it WildFly says in a file beside it. */
final class UploadApplication implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Path archive;

    private UploadApplication(Path archive) {
        this.archive = archive;
    }

    /** @throws IllegalStateException in WildFly's words if it cannot be deployed */
    static UploadApplication in(Path directory, Map<String, String> properties) throws IOException {
        String name = "uploads-" + NUMBERS.incrementAndGet() + ".war";
        Path whole = directory.resolveSibling(name);
        BeanArchive.ofUploadsForWildFly(whole, properties);
        UploadApplication application = new UploadApplication(directory.resolve(name));
        Files.move(whole, application.archive);
        application.awaitDeployment();
        return application;
    }

    private void awaitDeployment() throws IOException {
        Awaitility.await().atMost(DEADLINE).until(() -> isSaid("deployed") || isSaid("failed"));
        if (isSaid("failed")) {
            String reason = Files.readString(said("failed"));
            Files.delete(archive);
            throw new IllegalStateException(reason);
        }
    }

    private boolean isSaid(String outcome) {
        return Files.exists(said(outcome));
    }

    private Path said(String outcome) {
        return archive.resolveSibling(archive.getFileName() + "." + outcome);
    }

    /** Returns when it is undeployed. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(archive);
        Awaitility.await().atMost(DEADLINE).until(() -> isSaid("undeployed"));
    }
}
