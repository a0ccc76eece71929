package org.ftpra.arquillian.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.ftpra.arquillian.kill.check.Change;
import org.ftpra.arquillian.kill.check.Kind;

/** Spoils one thing of a round on disk, to see it counted. */
final class Plant {

    private Plant() {}

    static void plant(String what, Round round, Set<String> rows) {
        Path inbox = round.site().inbox().disk();
        Change stored = round.load().changes().stream()
                .filter(change -> change.kind() == Kind.STORE && rows.contains(change.id()))
                .filter(change -> Files.exists(inbox.resolve(change.name())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no committed store whose file is still there"));
        try {
            switch (what) {
                case "lost" -> Files.delete(inbox.resolve(stored.name()));
                case "early" -> write(inbox, notCommitted(round, rows));
                case "doubled" ->
                    Files.copy(
                            inbox.resolve(stored.name()), round.site().taken().resolve("999999_" + stored.name()));
                case "orphan" -> Files.createFile(inbox.resolve(".planted"));
                default ->
                    throw new IllegalArgumentException(
                            "kill.plant is '" + what + "'; expected one of lost, early, doubled, orphan");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Change notCommitted(Round round, Set<String> rows) {
        return round.load().changes().stream()
                .filter(change -> change.kind() == Kind.STORE && !rows.contains(change.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no store was rolled back"));
    }

    private static void write(Path inbox, Change change) throws IOException {
        Files.writeString(inbox.resolve(change.name()), change.content(), StandardCharsets.US_ASCII);
    }
}
