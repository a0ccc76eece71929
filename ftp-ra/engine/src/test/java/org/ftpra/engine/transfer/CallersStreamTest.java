package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.InputStream;
import java.io.OutputStream;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FileCommands;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of the caller's own that break their word end their transfer and leave the session usable. */
@Timeout(30)
class CallersStreamTest {

    private final ScriptedServer server = new ScriptedServer().file("name", new byte[300_000]);
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void sourceThatThrowsAnErrorEndsItsUpload() throws Exception {
        try (FtpSession session = client.open()) {
            assertThatThrownBy(() -> new FileTransfers(session).store("other", new FailingSource()))
                    .isExactlyInstanceOf(StackOverflowError.class);

            new FileCommands(session).noop();
        }
    }

    @Test
    void targetThatThrowsAnErrorEndsItsDownload() throws Exception {
        try (FtpSession session = client.open()) {
            assertThatThrownBy(() -> new FileTransfers(session).retrieve("name", new FailingTarget()))
                    .isExactlyInstanceOf(StackOverflowError.class);

            new FileCommands(session).noop();
        }
    }

    @Test
    void sourceThatCountsMoreThanItWasAskedForEndsItsUpload() throws Exception {
        try (FtpSession session = client.open()) {
            FtpFailure failure = failureOf(() -> new FileTransfers(session).store("other", new BoastfulSource()));

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure).hasMessageStartingWith("STOR other: the source of the upload failed: ");
            new FileCommands(session).noop();
        }
    }

    private static final class FailingSource extends InputStream {
        @Override
        public int read() {
            throw new StackOverflowError("the caller's");
        }
    }

    private static final class FailingTarget extends OutputStream {
        @Override
        public void write(int value) {
            throw new StackOverflowError("the caller's");
        }
    }

    private static final class BoastfulSource extends InputStream {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return length + 1;
        }
    }
}
