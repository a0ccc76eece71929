package org.ftpra.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.SessionReuse;
import org.ftpra.engine.control.TlsSettings;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.ftpra.engine.servers.SharedTls;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;
import org.ftpra.engine.session.SessionState;
import org.ftpra.engine.session.TransferExchange;

/** NOOPs in the midst of transfers on real servers: some answer at once, some afterwards, and Pure-FTPd does not know it. */
class KeepAliveTest {

    private static final int SIZE = 3_000_000;

    @ServersTest
    void inClear(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        transfersWithNoops(server, directory, Optional.empty());
    }

    @ServersTest(tls = SharedTls.EXPLICIT)
    void underTls(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        transfersWithNoops(server, directory, Optional.of(Sessions.tls(SessionReuse.AUTO, "TLSv1.3", "TLSv1.2")));
    }

    private static void transfersWithNoops(
            FtpServerUnderTest server, FreshDirectory directory, Optional<TlsSettings> tls) throws Exception {
        directory.write("file", new byte[SIZE]);
        try (FtpSession session = FtpSession.open(
                Sessions.keptAlive(server, tls, Duration.ofMillis(20)),
                Sessions.credentials(server),
                new ServerKnowledge())) {
            download(session, directory);
            assertInStep(session);
            upload(session, directory);
            assertInStep(session);
            givenUp(session, directory);
            assertInStep(session);
        }
    }

    private static void download(FtpSession session, FreshDirectory directory) throws Exception {
        TransferExchange download = session.beginTransfer(Command.of("RETR", directory.path("file")));
        ByteBuffer chunk = ByteBuffer.allocate(SIZE / 10);
        while (download.read(chunk.clear()) >= 0) {
            untilTheNextNoop();
        }
        assertThat(download.complete().code()).isEqualTo(226);
        assertThat(download.bytes()).isEqualTo(SIZE);
    }

    private static void upload(FtpSession session, FreshDirectory directory) throws Exception {
        TransferExchange upload = session.beginTransfer(Command.of("STOR", directory.path("new")));
        for (int i = 0; i < 10; i++) {
            upload.write(ByteBuffer.allocate(SIZE / 10));
            untilTheNextNoop();
        }
        assertThat(upload.complete().code()).isEqualTo(226);
        assertThat(directory.read("new")).hasSize(SIZE);
    }

    private static void givenUp(FtpSession session, FreshDirectory directory) throws Exception {
        TransferExchange upload = session.beginTransfer(Command.of("STOR", directory.path("new")));
        for (int i = 0; i < 3; i++) {
            upload.write(ByteBuffer.allocate(1000));
            untilTheNextNoop();
        }
        upload.abort();
    }

    /** Time must pass for a NOOP to fall due. */
    private static void untilTheNextNoop() {
        long start = System.nanoTime();
        await().pollInterval(Duration.ofMillis(5)).until(() -> System.nanoTime() - start > 25_000_000);
    }

    private static void assertInStep(FtpSession session) throws Exception {
        assertThat(session.state()).isEqualTo(SessionState.AUTHENTICATED);
        assertThat(session.call(Command.of("PWD")).code()).isEqualTo(257);
        assertThat(session.isUndisturbed()).isTrue();
    }
}
