package org.ftpra.arquillian.kill.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the witnesses saw, a line each, in the operating system's hands before the next thing happens. Thread-safe. */
final class WitnessLog {

    private static final WitnessLog SHARED = new WitnessLog(Path.of(System.getProperty("kill.witness")));

    private final FileChannel file;

    private WitnessLog(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static WitnessLog shared() {
        return SHARED;
    }

    synchronized void write(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
