package org.ftpra.arquillian.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The copies of an archive that Arquillian's adapter for Payara Micro leaves in the directory for temporary files. */
final class ArchiveCopies {

    private ArchiveCopies() {}

    static void remove(String archive) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(temporary, "arquillian-payara-micro*")) {
            for (Path directory : directories) {
                remove(directory, directory.resolve("deployments"), archive);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Another user's runs leave theirs in the same place. */
    private static void remove(Path directory, Path deployments, String archive) throws IOException {
        if (Files.isWritable(deployments) && Files.deleteIfExists(deployments.resolve(archive))) {
            Files.delete(deployments);
            Files.delete(directory);
        }
    }
}
