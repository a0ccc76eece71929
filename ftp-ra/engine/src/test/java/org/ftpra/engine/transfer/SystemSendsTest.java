package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /** Nobody can go on with it. */
    @Test
    void pipeIsStoredToItsEndAlsoWhereAFileWouldGoOn() throws Exception {
        Path pipe = local.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(pipe, new byte[200_000]));
        try (FtpSession session = client.open()) {
            assertThat(new Resumption(session).store("name", pipe).bytes()).isEqualTo(200_000);
        }
        writing.join();
        assertThat(local.toFile().listFiles()).containsExactly(pipe.toFile());
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

    @Test
    void serverThatStopsReadingIsNotWaitedForWithoutEnd() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send it");
            conversation.data();
            conversation.awaitClientGone();
        });
        try (FtpSession session = client.limit(Duration.ofSeconds(1)).open()) {
            FtpFailure failure = failureOf(() -> new LocalFiles(new FileTransfers(session)).store("name", sparse()));

            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(failure).hasMessageContaining("STOR name").hasMessageContaining("after " + session.movedBytes());
        }
    }

    @Test
    void interruptEndsIt() throws Exception {
        server.on("STOR", conversation -> {
            conversation.say("150 send it");
            conversation.data();
            conversation.awaitClientGone();
        });
        Thread user = Thread.currentThread();
        try (FtpSession session = client.open()) {
            CompletableFuture<Void> interrupting = CompletableFuture.runAsync(() -> {
                await().until(() -> session.movedBytes() > 0);
                user.interrupt();
            });
            FtpFailure failure = failureOf(() -> new LocalFiles(new FileTransfers(session)).store("name", sparse()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            interrupting.join();
        }
    }

    /** Of a file of more than an int's bytes each one goes, from its right place. */
    @Test
    void positionBeyondTwoGigabytesIsCounted() throws Exception {
        Path source = local.resolve("source");
        long size = (2L << 30) + 5;
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
            file.setLength(size - 1);
            file.seek(size - 1);
            file.write('x');
        }
        byte[] last = new byte[1];
        server.on("STOR", conversation -> {
            conversation.say("150 send it");
            byte[] chunk = new byte[1 << 20];
            InputStream in = conversation.data().getInputStream();
            for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                last[0] = chunk[count - 1];
            }
            conversation.say("226 stored");
        });
        try (FtpSession session = client.withoutSizeCheck().open()) {
            TransferResult result = new LocalFiles(new FileTransfers(session)).store("name", source);

            assertThat(result.bytes()).isEqualTo(size);
            assertThat(last[0]).isEqualTo((byte) 'x');
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
