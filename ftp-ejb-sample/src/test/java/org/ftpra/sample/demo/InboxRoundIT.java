package org.ftpra.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo's round of the inbox is right only when row and archive agree, and nothing is left. */
@ExtendWith(RunningDemo.class)
class InboxRoundIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private DemoServers servers;

    @BeforeEach
    void take(DemoServers running) {
        servers = running;
    }

    @Test
    void saysWhatWasCommittedAndWhatWasGivenUp() {
        round(() -> {}).go();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("commit    note-\\d+\\.txt: delivered at attempt 1")
                .containsPattern("roll back note-\\d+\\.poison: the bean threw at each attempt");
    }

    @Test
    void failsWhenTheFileInTheArchiveIsAnother() {
        assertThatThrownBy(() -> round(this::alterTheArchive).go())
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("what is in the archive is not what was sent");
    }

    @Test
    void failsWhenAnythingIsLeftInTheInbox() throws IOException {
        Path left = servers.inbox().resolve(".ftpra1-aaaaaaaa-c1-bbbbbbbb~left");
        try {
            assertThatThrownBy(() -> round(() -> write(left)).go())
                    .isInstanceOf(DemoFailure.class)
                    .hasMessageContaining("the inbox still has");
        } finally {
            Files.deleteIfExists(left);
        }
    }

    private InboxRound round(Runnable afterArchive) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new InboxRound(new SampleClient(servers.page()), servers.inbox(), out, afterArchive);
    }

    private void alterTheArchive() {
        try (Stream<Path> files = Files.list(servers.inbox().resolve("archive"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "!", StandardOpenOption.APPEND);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "left");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
