package org.ftpra.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** A Java of version 21 or later beside the one that runs the tests. */
final class LaterJava {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private final Path home;

    private LaterJava(Path home) {
        this.home = home;
    }

    /** Skips the test if none is installed where this one is: no package of the test's system need have one. */
    static LaterJava require() {
        Optional<Path> found = installed().stream()
                .filter(home -> version(home) >= 21 && Files.isExecutable(program(home)))
                .findFirst();
        return new LaterJava(found.orElseGet(() -> Assumptions.abort("no Java 21 or later is installed")));
    }

    private static List<Path> installed() {
        List<Path> homes = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                Path.of(System.getProperty("java.home")).getParent())) {
            all.forEach(homes::add);
            return homes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int version(Path home) {
        try {
            Path release = home.resolve("release");
            Matcher version = VERSION.matcher(Files.exists(release) ? Files.readString(release) : "");
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path program(Path home) {
        return home.resolve("bin/java");
    }

    /** What the program prints, once it has ended well. */
    String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(program(home).toString(), "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(printed);
            }
            return printed.strip();
        } finally {
            process.destroyForcibly();
        }
    }
}
