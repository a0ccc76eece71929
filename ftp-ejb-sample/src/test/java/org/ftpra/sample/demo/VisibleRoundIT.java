package org.ftpra.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ftpra.sample.files.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo's round is right only when every byte is. */
@ExtendWith(RunningDemo.class)
class VisibleRoundIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private DemoServers servers;
    private Path stored;

    @BeforeEach
    void take(DemoServers running) {
        servers = running;
        stored = running.ftpFiles().resolve(VisibleRound.nameFor(Route.PASSIVE));
    }

    @Test
    void saysWhatTheServerRecordedForBothFactories() {
        VisibleRound round = round(() -> {});
        round.go(Route.PASSIVE);
        round.go(Route.ACTIVE);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("then STOR hello-passive.txt: PASSIVE")
                .contains("then STOR hello-active.txt: ACTIVE")
                .contains("compare");
    }

    @Test
    void saysThatAnOrderIsOnBothSidesOrOnNeither() {
        round(() -> {}).orders();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("commit    order-\\S+: row and file")
                .containsPattern("roll back order-\\S+: neither row nor file");
    }

    @Test
    void failsWhenTheServersFileIsMissing() {
        assertThatThrownBy(() -> round(this::deleteFile).go(Route.PASSIVE))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("is not in the directory");
    }

    @Test
    void failsWhenTheServersFileIsShorter() {
        assertThatThrownBy(() -> round(() -> truncate(1)).go(Route.PASSIVE))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("has 1 bytes");
    }

    @Test
    void failsWhenOneByteOfTheServersFileIsAltered() {
        assertThatThrownBy(() -> round(this::alterLastByte).go(Route.PASSIVE))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("was not retrieved as it was stored");
    }

    private VisibleRound round(Runnable afterStore) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new VisibleRound(new SampleClient(servers.page()), servers.ftpFiles(), out, afterStore);
    }

    private void deleteFile() {
        try {
            Files.delete(stored);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void truncate(long size) {
        try (RandomAccessFile file = new RandomAccessFile(stored.toFile(), "rw")) {
            file.setLength(size);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void alterLastByte() {
        try (RandomAccessFile file = new RandomAccessFile(stored.toFile(), "rw")) {
            file.seek(file.length() - 1);
            file.write('!');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
