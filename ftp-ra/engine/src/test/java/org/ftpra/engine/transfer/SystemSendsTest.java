package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.data.DataChannelChoice;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property zeroCopy: what the system cannot send by itself is copied, and a transfer can be given up as any other. */
@Timeout(30)
class SystemSendsTest {

    private static final long MUCH = 300_000_000;

    private final ScriptedServer server = new ScriptedServer();
    private final Client client = new Client(server)
            .choice(DataChannelChoice.of(DataChannelMode.PASSIVE).withZeroCopy());

    @TempDir
    Path local;

    @AfterEach
    void closeServer() {
        server.close();
    }

    private TransferResult store(Path source) throws IOException {
        try (FtpSession session = client.open()) {
            return new LocalFiles(new FileTransfers(session)).store("name", source);
        }
    }

    /** Their sizes are 0 or 4096, whatever is in them. */
    @ParameterizedTest
    @ValueSource(strings = {"/proc/version", "/proc/filesystems", "/sys/devices/system/cpu/possible"})
    void filesWhoseSizeIsNoSizeAreStoredWhole(String name) throws Exception {
        Path source = Path.of(name);
        assumeThat(source).isReadable();

        TransferResult result = store(source);

        assertThat(server.file("name")).isEqualTo(Files.readAllBytes(source)).isNotEmpty();
        assertThat(result.bytes()).isEqualTo(server.file("name").length);
    }

    @Test
    void pipeIsStoredToItsEnd() throws Exception {
        Path pipe = local.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        byte[] content = new byte[200_000];
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(pipe, content));

        assertThat(store(pipe).bytes()).isEqualTo(content.length);
        writing.join();
    }

    private static void write(Path pipe, byte[] content) {
        try {
            Files.write(pipe, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void transferThatNobodyWantsAnyMoreIsGivenUpAmidAFastLine() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send it");
            conversation.data().getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            conversation.say("226 stored");
        });
        try (FtpSession session = client.withoutSizeCheck().open()) {
            session.whileWanted(() -> session.movedBytes() == 0);
            FtpFailure failure = failureOf(() -> new LocalFiles(new FileTransfers(session)).store("name", sparse()));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(session.movedBytes()).isLessThan(MUCH);
        }
    }

    /** In one segment with 150, so that no channel becomes ready by it. */
    @Test
    void refusalThatCameWithTheFirstReplyIsHeard() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send it\r\n552 no room");
            conversation.data().getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        });
        try (FtpSession session = client.withoutSizeCheck().open()) {
            FtpFailure failure = failureOf(() -> new LocalFiles(new FileTransfers(session)).store("name", sparse()));

            assertThat(failure).hasMessageContaining("552 no room");
            assertThat(session.movedBytes()).isLessThan(MUCH);
        }
    }

    private Path sparse() throws IOException {
        Path source = local.resolve("source");
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
            file.setLength(MUCH);
        }
        return source;
    }
}
