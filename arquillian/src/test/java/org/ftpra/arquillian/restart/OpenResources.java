package org.ftpra.arquillian.restart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this JVM has open at a moment.
 *
 * @param sockets the sockets of the process
 * @param threads its live threads
 */
record OpenResources(long sockets, long threads) {

    static OpenResources now() {
        return new OpenResources(openSockets(), Thread.getAllStackTraces().size());
    }

    boolean isNoMoreThan(OpenResources before) {
        return sockets <= before.sockets && threads <= before.threads;
    }

    private static long openSockets() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(OpenResources::isSocket).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
