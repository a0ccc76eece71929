package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.Test;

/** An upload whose session is cut by another thread while its last bytes are still in the buffer. */
class UploadCutTest {

    @Test
    void doesNotLookStoredWhenTheSessionWasCut() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                FtpSession session = new Client(server).open()) {
            assertThat(failureOf(() -> new FileTransfers(session).store("name", cutAtItsEnd(session)))
                            .kind())
                    .isEqualTo(Kind.CONNECTION_LOST);
        }
    }

    @Test
    void closeOfItsStreamFailsWhenTheSessionWasCut() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                FtpSession session = new Client(server).open()) {
            UploadStream upload = new FileTransfers(session).openStore("name");
            upload.write(1);
            session.cut();

            assertThat(failureOf(upload::close).kind()).isEqualTo(Kind.CONNECTION_LOST);
            upload.close();
        }
    }

    private static InputStream cutAtItsEnd(FtpSession session) {
        return new ByteArrayInputStream(new byte[10]) {
            @Override
            public int read(byte[] target) throws IOException {
                int count = super.read(target);
                if (count < 0) {
                    session.cut();
                }
                return count;
            }
        };
    }
}
