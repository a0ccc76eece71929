package org.ftpra.sample.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The child process's main class: runs another main class, and ends the process when its standard input ends. So it does not
 * outlive the process that started it, not even when that one was killed.
 */
final class Leash {

    private Leash() {}

    /**
     * Runs it.
     *
     * @param arguments a file that only one such process has at a time (waited for), the main class, its arguments
     */
    public static void main(String[] arguments) throws Exception {
        endWithInput();
        DirectoryLock.await(Path.of(arguments[0]));
        Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    /** The directory or jar with this class in it. */
    static Path home() {
        try {
            return Path.of(Leash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void endWithInput() {
        Thread watch = new Thread(Leash::awaitEndOfInput, "demo-leash");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(1);
    }
}
