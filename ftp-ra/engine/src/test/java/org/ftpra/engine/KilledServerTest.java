package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.Servers;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.FileTransfers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that dies in the middle of work. (Not the embedded one: it waits for its transfers when it is stopped.) */
class KilledServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib"})
    void aKilledServerBreaksTheSessionAndLeavesNothingOpen(String name) throws Exception {
        ServerKind kind = Servers.require(Servers.named(name));
        try (FtpServerUnderTest server = kind.start()) {
            FreshDirectory dir = server.freshDirectory();
            warmUp(server, dir);
            long before = Descriptors.open();
            FtpSession session = Sessions.open(server, DataChannelMode.PASSIVE);
            CountDownLatch killed = new CountDownLatch(1);
            ExecutorService caller = Executors.newSingleThreadExecutor();
            Future<?> upload = caller.submit(() -> new FileTransfers(session).store(dir.path("f"), new Paused(killed)));
            await().until(() -> Files.exists(dir.disk().resolve("f")));

            server.kill();
            killed.countDown();

            assertThatThrownBy(upload::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(FtpFailure.class)
                    .hasMessageContaining("STOR " + dir.path("f"));
            assertThat(session.isUsable()).isFalse();
            session.close();
            caller.shutdown();
            server.restart();
            warmUp(server, dir);
            await().untilAsserted(() -> assertThat(Descriptors.open()).isLessThanOrEqualTo(before));
        }
    }

    private static void warmUp(FtpServerUnderTest server, FreshDirectory dir) throws IOException {
        try (FtpSession session = Sessions.open(server, DataChannelMode.PASSIVE)) {
            new FileTransfers(session).store(dir.path("warm"), new ByteArrayInputStream(new byte[10]));
            new FileCommands(session).delete(dir.path("warm"));
        }
    }

    /** Some bytes, then nothing until the server is dead, then bytes without end. */
    private static final class Paused extends InputStream {
        private final CountDownLatch killed;
        private long given;

        Paused(CountDownLatch killed) {
            this.killed = killed;
        }

        @Override
        public int read() throws IOException {
            throw new IOException("only whole chunks are read");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            given += length;
            if (given > 1_000_000) {
                awaitTheEnd();
            }
            return length;
        }

        private void awaitTheEnd() throws IOException {
            try {
                killed.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
