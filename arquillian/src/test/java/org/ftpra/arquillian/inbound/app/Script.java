package org.ftpra.arquillian.inbound.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ftpra.api.FtpFileEvent;

/**
 * What a bean is to do with a file, as the file's content says: a verb and its argument, such as {@code throw 2}, to throw at the
 * first two attempts.
 *
 * @param verb {@code throw}, {@code rollback}, {@code refuse}, {@code hold}, or anything else for a file that is just taken
 * @param argument a number of attempts, a reason or a path
 */
record Script(String verb, String argument) {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_HOLD = TimeUnit.MINUTES.toNanos(2);

    /** Notes the call, in the file that the system property names, and reads the file. */
    static Script of(FtpFileEvent event) {
        note(event);
        String[] words = content(event).strip().split(" ", 2);
        return new Script(words[0], words.length > 1 ? words[1] : "");
    }

    /** Does it. */
    void carryOut(FtpFileEvent event, Runnable rollBack) {
        switch (verb) {
            case "throw" -> {
                if (isTold(event)) {
                    throw new IllegalStateException("thrown as the file says");
                }
            }
            case "rollback" -> {
                if (isTold(event)) {
                    rollBack.run();
                }
            }
            case "refuse" -> event.refuse(argument);
            case "hold" -> awaitFile(Path.of(argument));
            default -> {
                // Taken.
            }
        }
    }

    private boolean isTold(FtpFileEvent event) {
        return event.attempt() <= Integer.parseInt(argument);
    }

    private static void note(FtpFileEvent event) {
        try {
            Files.writeString(
                    Path.of(System.getProperty("inbound.calls")),
                    String.join(
                            "\t",
                            event.file().name(),
                            Integer.toString(event.attempt()),
                            Long.toString(event.file().size()),
                            Long.toString(System.nanoTime()) + "\n"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String content(FtpFileEvent event) {
        try (InputStream content = event.openInput()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Looks again and again: the test has no other way to tell a bean of another application. */
    static void awaitFile(Path release) {
        long begun = System.nanoTime();
        while (!Files.exists(release)) {
            if (System.nanoTime() - begun > LONGEST_HOLD) {
                throw new IllegalStateException("never released by " + release);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
