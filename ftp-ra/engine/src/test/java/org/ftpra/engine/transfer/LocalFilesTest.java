package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.nio.file.Path;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.scripted.Client;
import org.ftpra.engine.scripted.ScriptedServer;
import org.ftpra.engine.session.FtpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Local paths that cannot be used are refused before the server hears of it, with the path and the reason. */
@Timeout(30)
class LocalFilesTest {

    @TempDir
    private Path directory;

    private final ScriptedServer server = new ScriptedServer().file("name", new byte[10]);
    private final Client client = new Client(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void directoryIsNeitherStoredNorAppended() throws Exception {
        try (FtpSession session = client.open()) {
            LocalFiles files = new LocalFiles(new FileTransfers(session));

            assertRefused(failureOf(() -> files.store("name", directory)), "cannot read %s: it is a directory");
            assertRefused(failureOf(() -> files.append("name", directory)), "cannot read %s: it is a directory");
        }
        assertThat(server.commands()).noneMatch(line -> line.startsWith("STOR") || line.startsWith("APPE"));
    }

    @Test
    void directoryIsNotReplacedByAFile() throws Exception {
        try (FtpSession session = client.open()) {
            LocalFiles files = new LocalFiles(new FileTransfers(session));

            assertRefused(failureOf(() -> files.retrieve("name", directory)), "cannot write %s: it is a directory");
        }
        assertThat(server.commands()).noneMatch(line -> line.startsWith("RETR"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void missingFileIsNamedWithTheReason() throws Exception {
        Path missing = directory.resolve("no").resolve("file");
        try (FtpSession session = client.open()) {
            LocalFiles files = new LocalFiles(new FileTransfers(session));

            assertThat(failureOf(() -> files.store("name", missing)))
                    .hasMessageStartingWith("cannot read " + missing + ": NoSuchFileException");
            assertThat(failureOf(() -> files.retrieve("name", missing)))
                    .hasMessageStartingWith("cannot write " + missing + ": NoSuchFileException");
        }
    }

    private void assertRefused(FtpFailure failure, String message) {
        assertThat(failure.kind()).isEqualTo(Kind.INVALID_ARGUMENT);
        assertThat(failure).hasMessage(message, directory);
    }
}
