package org.ftpra.engine.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.ftpra.engine.scripted.Failures.failureOf;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
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

    /** What is moved into its place would be an ordinary file: /dev/null of a whole machine, for a user who may. */
    @Test
    void pipeIsNotReplacedByAFile() throws Exception {
        Path pipe = directory.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (FtpSession session = client.open()) {
            LocalFiles files = new LocalFiles(new FileTransfers(session));

            assertThat(failureOf(() -> files.retrieve("name", pipe)))
                    .hasMessage("cannot write " + pipe + ": it is no ordinary file");
            assertThat(failureOf(() -> new Resumption(session).retrieve("name", pipe)))
                    .hasMessage("cannot write " + pipe + ": it is no ordinary file");
        }
        assertThat(server.commands()).noneMatch(line -> line.startsWith("RETR"));
        assertThat(directory.toFile().listFiles()).containsExactly(pipe.toFile());
    }

    @Test
    void symbolicLinkIsReplacedAndWhatItLeadsToIsNot() throws Exception {
        Path other = Files.write(directory.resolve("other"), new byte[3]);
        Path link = Files.createSymbolicLink(directory.resolve("link"), other);
        try (FtpSession session = client.open()) {
            new LocalFiles(new FileTransfers(session)).retrieve("name", link);
        }

        assertThat(link).hasSize(10);
        assertThat(other).hasSize(3);
    }

    /** Channels of another file system are not the system's own. */
    @Test
    void filesInAnArchiveAreStoredAndRetrieved() throws Exception {
        Client zeroCopy =
                client.choice(DataChannelChoice.of(DataChannelMode.PASSIVE).withZeroCopy());
        URI archive = URI.create("jar:" + directory.resolve("archive.zip").toUri());
        try (FtpSession session = zeroCopy.open();
                FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            LocalFiles files = new LocalFiles(new FileTransfers(session));
            files.retrieve("name", zip.getPath("/a"));
            new Resumption(session).retrieve("name", zip.getPath("/b"));
            files.store("stored", zip.getPath("/a"));
            new Resumption(session).store("resumed", zip.getPath("/b"));
            try (Stream<Path> all = Files.list(zip.getPath("/"))) {
                assertThat(all.map(Path::toString)).containsExactlyInAnyOrder("/a", "/b");
            }
        }

        assertThat(server.file("stored")).hasSize(10);
        assertThat(server.file("resumed")).hasSize(10);
    }

    /** As the files of a running Java itself, to which no channel can be opened. */
    @Test
    void fileSystemWithoutFileChannelsIsNamed() throws Exception {
        Path none = Path.of(URI.create("jrt:/java.base/java/lang/Object.class"));
        try (FtpSession session = client.open()) {
            LocalFiles files = new LocalFiles(new FileTransfers(session));

            assertThat(failureOf(() -> files.store("name", none)))
                    .hasMessageStartingWith("cannot read " + none + ": FileSystemException")
                    .hasMessageContaining("no file channels");
            new FileTransfers(session).store("other", Files.newInputStream(none));
        }
        assertThat(server.file("other")).isEqualTo(Files.readAllBytes(none));
    }

    private void assertRefused(FtpFailure failure, String message) {
        assertThat(failure.kind()).isEqualTo(Kind.INVALID_ARGUMENT);
        assertThat(failure).hasMessage(message, directory);
    }
}
