package org.ftpra.adapter.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpOutputStream;
import org.ftpra.api.FtpTransfer;
import org.ftpra.api.FtpTransferType;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application does with a connection, against real servers. */
class FtpConnectionHandleTest {

    @TempDir
    private Path local;

    private static FtpConnection connect(FtpServerUnderTest server) throws ResourceException {
        FtpManagedConnectionFactory factory = Factories.to(server.host(), server.port());
        factory.setUserName(server.user());
        factory.setPassword(server.password());
        return ((FtpConnectionFactory) factory.createConnectionFactory()).getConnection();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    void leavesItsClassAndMethodsOpenToTheSubclassThatTomeeMakes() {
        assertThat(FtpConnectionHandle.class.getModifiers()).matches(modifiers -> !Modifier.isFinal(modifiers));
        assertThat(FtpConnectionHandle.class.getDeclaredMethods())
                .noneMatch(method -> Modifier.isFinal(method.getModifiers()));
    }

    @ServersTest
    void storesAppendsAndRetrievesStreams(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        String path = directory.path() + "/a.txt";
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (FtpConnection connection = connect(server)) {
            FtpTransfer stored = connection.store(path, text("one"));
            connection.append(path, text(" two"));
            FtpTransfer retrieved = connection.retrieve(path, target);

            assertThat(stored.bytes()).isEqualTo(3);
            assertThat(stored.verification()).isEqualTo(FtpTransfer.Verification.SIZE);
            assertThat(retrieved.bytes()).isEqualTo(7);
            assertThat(target).hasToString("one two");
        }
    }

    @ServersTest
    void storesAndRetrievesManyFiles(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        Map<String, Path> sources = new LinkedHashMap<>();
        Map<String, Path> targets = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c")) {
            sources.put(directory.path(name), Files.writeString(local.resolve(name), name));
            targets.put(directory.path(name), local.resolve("target-" + name));
        }
        try (FtpConnection connection = connect(server)) {
            assertThat(connection.storeAll(sources))
                    .extracting(FtpTransfer::verification)
                    .hasSize(3)
                    .containsOnly(FtpTransfer.Verification.SIZE);
            assertThat(connection.retrieveAll(targets))
                    .extracting(FtpTransfer::bytes)
                    .containsExactly(1L, 1L, 1L);
            assertThat(connection.storeAll(Map.of())).isEmpty();
        }
        assertThat(local.resolve("target-c")).hasContent("c");
    }

    @ServersTest(only = "vsftpd")
    void filesThatAreNoneAreRefused(FtpServerUnderTest server) throws Exception {
        Map<String, Path> without = new LinkedHashMap<>();
        without.put("a", null);
        try (FtpConnection connection = connect(server)) {
            for (Map<String, Path> files : Arrays.asList(null, without, Map.of("", local))) {
                assertThatThrownBy(() -> connection.storeAll(files)).isInstanceOf(FtpException.InvalidArgument.class);
                assertThatThrownBy(() -> connection.retrieveAll(files))
                        .isInstanceOf(FtpException.InvalidArgument.class);
            }
        }
    }

    @ServersTest
    void storesAppendsAndRetrievesLocalFiles(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        String path = directory.path() + "/a.txt";
        Path source = Files.writeString(local.resolve("source"), "abc");
        try (FtpConnection connection = connect(server)) {
            connection.store(path, source);
            connection.append(path, source);
            connection.retrieve(path, local.resolve("target"));
        }

        assertThat(local.resolve("target")).hasContent("abcabc");
    }

    @ServersTest
    void streamsAreReadAndWritten(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        String path = directory.path() + "/a.txt";
        try (FtpConnection connection = connect(server)) {
            try (FtpOutputStream output = connection.openOutput(path)) {
                output.write("content".getBytes(UTF_8));
                output.write('!');
            }
            try (InputStream input = connection.openInput(path)) {
                assertThat(input.read()).isEqualTo('c');
                assertThat(new String(input.readAllBytes(), UTF_8)).isEqualTo("ontent!");
                assertThat(input.read()).isEqualTo(-1);
            }
        }
    }

    /** Pyftpdlib may say nothing after its data channel was reset: then the session is lost, not usable. */
    @ServersTest(except = "pyftpdlib")
    void abortedUploadLeavesTheConnectionUsable(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (FtpConnection connection = connect(server)) {
            try (FtpOutputStream output = connection.openOutput(directory.path() + "/half")) {
                output.write(1);
                output.abort();
                assertThatThrownBy(() -> output.write(2)).isInstanceOf(FtpException.InvalidArgument.class);
            }
            connection.store(directory.path() + "/next", text("x"));
        }

        assertThat(directory.disk().resolve("next")).hasContent("x");
    }

    /** Pure-FTPd may say nothing after its data channel was reset: then the session is lost, not usable. */
    @ServersTest(except = "pure-ftpd")
    void downloadClosedEarlyLeavesTheConnectionUsable(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        Files.write(directory.disk().resolve("big"), new byte[5_000_000]);
        try (FtpConnection connection = connect(server)) {
            InputStream input = connection.openInput(directory.path() + "/big");
            input.read();
            input.close();
            input.close();

            assertThatThrownBy(input::read).hasMessage("this stream was closed");
            assertThat(connection.find(directory.path() + "/big"))
                    .map(FtpFile::size)
                    .hasValue(5_000_000L);
        }
    }

    @ServersTest
    void connectionClosedWithAStreamOpenEndsBoth(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        Files.write(directory.disk().resolve("big"), new byte[5_000_000]);
        FtpConnection connection = connect(server);
        InputStream input = connection.openInput(directory.path() + "/big");

        connection.close();

        assertThatThrownBy(input::read).hasMessage("this connection was closed");
        input.close();
    }

    @ServersTest
    void listsWithPathsThatOtherCallsTake(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        Files.writeString(directory.disk().resolve("a.txt"), "abc");
        Files.createDirectory(directory.disk().resolve("sub"));
        try (FtpConnection connection = connect(server)) {
            List<FtpFile> files = listed(connection, directory.path());

            assertThat(files).extracting(FtpFile::name).containsExactlyInAnyOrder("a.txt", "sub");
            FtpFile file = files.stream().filter(FtpFile::isFile).findFirst().orElseThrow();
            assertThat(file.path()).isEqualTo(directory.path() + "/a.txt");
            assertThat(file.size()).isEqualTo(3);
            connection.delete(file.path());
            assertThat(listed(connection, directory.path() + "/"))
                    .extracting(FtpFile::path)
                    .containsExactly(directory.path() + "/sub");
        }
    }

    @ServersTest
    void entryWithABackslashInItsNameIsListedAndItsPathNamesNothing(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        directory.write("a\\b", new byte[3]);
        try (FtpConnection connection = connect(server)) {
            FtpFile file = listed(connection, directory.path()).get(0);

            assertThat(file.name()).isEqualTo("a\u29f5b");
            assertThat(file.type()).isEqualTo(FtpFile.Type.OTHER);
            assertThatThrownBy(() -> connection.delete(file.path()))
                    .isInstanceOf(FtpException.InvalidArgument.class)
                    .hasMessageContaining("NUL");
            assertThatThrownBy(() -> connection.list(file.path())).isInstanceOf(FtpException.InvalidArgument.class);
        }
    }

    /** Pure-FTPd prohibits such names; Apache FtpServer takes the backslash for a slash. */
    @ServersTest(except = {"pure-ftpd", "apache-ftpserver"})
    void backslashInAPathReachesTheServerAsItIsWritten(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        directory.write("a\\b", new byte[3]);
        try (FtpConnection connection = connect(server)) {
            connection.delete(directory.path() + "/a\\b");

            assertThat(directory.names()).isEmpty();
        }
    }

    private static List<FtpFile> listed(FtpConnection connection, String directory) {
        try (Stream<FtpFile> files = connection.list(directory)) {
            return files.toList();
        }
    }

    @ServersTest
    void listingClosedEarlyLeavesTheConnectionUsable(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        for (int i = 0; i < 500; i++) {
            Files.createFile(directory.disk().resolve("file" + i));
        }
        try (FtpConnection connection = connect(server)) {
            try (Stream<FtpFile> files = connection.list(directory.path())) {
                assertThat(files.findFirst()).isPresent();
            }
            assertThat(connection.find(directory.path() + "/file1")).isPresent();
        }
    }

    @ServersTest
    void filesAndDirectoriesComeAndGo(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        String path = directory.path();
        try (FtpConnection connection = connect(server)) {
            connection.createDirectory(path + "/new");
            connection.store(path + "/new/a", text("x"));
            connection.rename(path + "/new/a", path + "/b");
            connection.removeDirectory(path + "/new");

            assertThat(connection.find(path + "/b")).map(FtpFile::path).hasValue(path + "/b");
            assertThat(connection.find(path + "/new")).isEmpty();
            connection.delete(path + "/b");
            assertThat(connection.find(path + "/b")).isEqualTo(Optional.empty());
        }
    }

    @ServersTest
    void refusalsNamePathCommandAndReply(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        String path = directory.path() + "/none";
        try (FtpConnection connection = connect(server)) {
            assertThatThrownBy(() -> connection.retrieve(path, new ByteArrayOutputStream()))
                    .isInstanceOfSatisfying(FtpException.NotFound.class, missing -> {
                        assertThat(missing).hasMessageContaining("path '" + path + "'");
                        assertThat(missing.command()).isEqualTo("RETR " + path);
                        assertThat(missing.replyCode()).isEqualTo(550);
                        assertThat(missing.replyText()).isNotEmpty();
                    });
            connection.store(path, text("goes on"));
        }
    }

    @ServersTest
    void whileAStreamIsOpenAnotherTransferIsRefused(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (FtpConnection connection = connect(server);
                FtpOutputStream output = connection.openOutput(directory.path() + "/a")) {
            assertThatThrownBy(() -> connection.store(directory.path() + "/b", text("x")))
                    .isInstanceOf(FtpException.InvalidArgument.class)
                    .hasMessageContaining("STOR " + directory.path() + "/a");
            output.write(1);
        }

        assertThat(directory.disk().resolve("a")).hasSize(1);
    }

    @ServersTest(only = "apache-ftpserver")
    void nullIsAnInvalidArgumentThatIsNamed(FtpServerUnderTest server) throws Exception {
        try (FtpConnection connection = connect(server)) {
            assertThatThrownBy(() -> connection.delete(null)).hasMessage("path is null");
            assertThatThrownBy(() -> connection.rename("a", null)).hasMessage("to is null");
            assertThatThrownBy(() -> connection.store("a", (InputStream) null)).hasMessage("content is null");
            assertThatThrownBy(() -> connection.store("a", (Path) null)).hasMessage("source is null");
            assertThatThrownBy(() -> connection.setTransferType(null)).hasMessage("type is null");
            assertThatThrownBy(() -> connection.list(null)).isInstanceOf(FtpException.InvalidArgument.class);
        }
    }

    @ServersTest(only = "apache-ftpserver")
    void transferTypeChangesLineEnds(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (FtpConnection connection = connect(server)) {
            connection.setTransferType(FtpTransferType.ASCII);
            connection.store(directory.path() + "/a", text("1\n2\n"));
        }

        assertThat(server.commands()).contains("TYPE A");
    }

    @ServersTest(except = "pyftpdlib")
    void failedSourceIsTheCauseAndTheConnectionStaysUsable(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        IllegalStateException broken = new IllegalStateException("no more paper");
        InputStream source = new InputStream() {
            @Override
            public int read() {
                throw broken;
            }
        };
        try (FtpConnection connection = connect(server)) {
            assertThatThrownBy(() -> connection.store(directory.path() + "/a", source))
                    .isInstanceOf(FtpException.TransferIncomplete.class)
                    .hasMessageContaining("no more paper")
                    .hasRootCause(broken);
            connection.store(directory.path() + "/b", text("x"));
        }
    }
}
