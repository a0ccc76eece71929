package org.ftpra.arquillian.methods;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.api.FtpTransfer;
import org.ftpra.api.FtpTransferType;
import org.ftpra.arquillian.beans.FtpCalls;
import org.ftpra.arquillian.server.RemoteFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls each method of {@code FtpConnection} in a bean; a subclass for each server says which. */
abstract class EveryMethod {

    private static final byte[] CONTENT = "one\ntwo\n".getBytes(UTF_8);

    private final String server;
    private final String factory;
    private FreshDirectory directory;

    @Inject
    private FtpCalls calls;

    @TempDir
    private Path local;

    EveryMethod(String server) {
        this.server = server;
        this.factory = "java:comp/env/eis/" + server;
    }

    @BeforeEach
    void takeADirectory() {
        directory = RemoteFtpServer.named(server).freshDirectory();
    }

    @Test
    void storesAndAppendsAStream() {
        FtpTransfer stored = calls.ask(factory, ftp -> ftp.store(path("a"), stream()));
        FtpTransfer appended = calls.ask(factory, ftp -> ftp.append(path("a"), stream()));

        assertThat(stored.bytes()).isEqualTo(CONTENT.length);
        assertThat(appended.bytes()).isEqualTo(CONTENT.length);
        assertThat(directory.read("a")).asString().isEqualTo("one\ntwo\none\ntwo\n");
    }

    @Test
    void storesAndAppendsALocalFile() throws IOException {
        Path source = Files.write(local.resolve("source"), CONTENT);

        calls.tell(factory, ftp -> ftp.store(path("a"), source));
        calls.tell(factory, ftp -> ftp.append(path("a"), source));

        assertThat(directory.read("a")).asString().isEqualTo("one\ntwo\none\ntwo\n");
    }

    @Test
    void writesAFileAsAStream() {
        calls.tell(factory, ftp -> {
            try (FtpOutputStream output = ftp.openOutput(path("a"))) {
                write(output);
            }
        });
        assertThat(directory.read("a")).isEqualTo(CONTENT);
    }

    /** The next call has a connection of its own: pyftpdlib may say nothing of a cut upload, which costs the session. */
    @Test
    void givesUpAFileThatIsBeingWritten() {
        calls.tell(factory, ftp -> {
            FtpOutputStream output = ftp.openOutput(path("a"));
            write(output);
            output.abort();
            output.close();
        });

        Optional<FtpFile> found = calls.ask(factory, ftp -> ftp.find(path("none")));
        assertThat(found).isEmpty();
    }

    @Test
    void retrievesIntoAStream() {
        directory.write("a", CONTENT);
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        FtpTransfer retrieved = calls.ask(factory, ftp -> ftp.retrieve(path("a"), target));

        assertThat(target.toByteArray()).isEqualTo(CONTENT);
        assertThat(retrieved.bytes()).isEqualTo(CONTENT.length);
    }

    @Test
    void retrievesIntoALocalFile() {
        directory.write("a", CONTENT);
        Path target = local.resolve("target");

        calls.tell(factory, ftp -> ftp.retrieve(path("a"), target));

        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void readsAFileAsAStream() {
        directory.write("a", CONTENT);

        byte[] read = calls.ask(factory, ftp -> {
            try (InputStream input = ftp.openInput(path("a"))) {
                return input.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });

        assertThat(read).isEqualTo(CONTENT);
    }

    @Test
    void listsADirectory() {
        directory.write("a", CONTENT);
        directory.write("b", CONTENT);

        calls.tell(factory, ftp -> {
            try (Stream<FtpFile> entries = ftp.list(directory.path())) {
                assertThat(entries).extracting(FtpFile::name).containsExactlyInAnyOrder("a", "b");
            }
        });
    }

    @Test
    void findsAFile() {
        directory.write("a", CONTENT);

        Optional<FtpFile> found = calls.ask(factory, ftp -> ftp.find(path("a")));

        assertThat(found).hasValueSatisfying(file -> {
            assertThat(file.isFile()).isTrue();
            assertThat(file.size()).isEqualTo(CONTENT.length);
        });
    }

    @Test
    void renamesAndDeletesAFile() {
        directory.write("a", CONTENT);

        calls.tell(factory, ftp -> ftp.rename(path("a"), path("b")));
        assertThat(directory.names()).containsExactly("b");

        calls.tell(factory, ftp -> ftp.delete(path("b")));
        assertThat(directory.names()).isEmpty();
    }

    @Test
    void makesAndRemovesADirectory() {
        calls.tell(factory, ftp -> ftp.createDirectory(path("d")));
        assertThat(directory.names()).containsExactly("d");

        calls.tell(factory, ftp -> ftp.removeDirectory(path("d")));
        assertThat(directory.names()).isEmpty();
    }

    @Test
    void transfersTextWithTheLineEndsOfTheNetwork() {
        FtpTransfer stored = calls.ask(factory, ftp -> {
            ftp.setTransferType(FtpTransferType.ASCII);
            return ftp.store(path("a"), stream());
        });
        assertThat(stored.bytes()).isEqualTo(CONTENT.length + 2);
    }

    private String path(String name) {
        return directory.path(name);
    }

    private static InputStream stream() {
        return new ByteArrayInputStream(CONTENT);
    }

    private static void write(FtpOutputStream output) {
        try {
            output.write(CONTENT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
