package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what {@code .ci/install} installs: first below the folder of unpacked servers, then on the PATH. */
final class InstalledPrograms {

    private InstalledPrograms() {}

    static Optional<Path> find(String name) {
        return directories()
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Path require(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(notInstalled(name)));
    }

    static Optional<String> missing(String name) {
        return find(name).isPresent() ? Optional.empty() : Optional.of(notInstalled(name));
    }

    /** Why a server that switches users or roots cannot run here, if so. */
    static Optional<String> missingRights(String name) {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? Optional.empty() : Optional.of(name + " needs root");
    }

    /** Finds a PAM module, which lies in a folder named after the processor. */
    static Optional<Path> pamModule(String fileName) {
        return Stream.of(servers().resolve("lib"), servers().resolve("usr/lib"), Path.of("/lib"), Path.of("/usr/lib"))
                .filter(Files::isDirectory)
                .flatMap(InstalledPrograms::entries)
                .map(folder -> folder.resolve("security").resolve(fileName))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String notInstalled(String name) {
        return name + " is not installed";
    }

    private static Stream<Path> directories() {
        Stream<Path> unpacked =
                Stream.of("usr/sbin", "usr/bin").map(directory -> servers().resolve(directory));
        Stream<Path> path = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        return Stream.of(unpacked, path, Stream.of(Path.of("/usr/sbin"))).flatMap(directories -> directories);
    }

    private static Path servers() {
        String chosen = System.getProperty("ftpra.servers", System.getenv("FTPRA_SERVERS"));
        Path byDefault = Path.of(System.getProperty("user.home"), ".cache/ftpra-test-servers");
        return chosen != null ? Path.of(chosen).toAbsolutePath() : byDefault;
    }

    private static Stream<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
