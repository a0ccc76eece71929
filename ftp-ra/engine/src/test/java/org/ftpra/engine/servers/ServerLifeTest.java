package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.net.ftp.FTPClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How servers start, are cut off, die, come back and end. */
class ServerLifeTest {

    static List<ServerKind> kinds() {
        return Servers.all();
    }

    @ServersTest
    void losesItsConnectionsWhenTheyAreDroppedAndTakesNewOnes(FtpServerUnderTest server) throws IOException {
        FTPClient client = Login.to(server);
        server.dropControlConnections();
        assertThatThrownBy(client::noop).isInstanceOf(IOException.class);
        Login.to(server).disconnect();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesConnectionsWhenKilledAndServesAgainOnTheSamePort(ServerKind kind) throws IOException {
        try (FtpServerUnderTest server = Servers.require(kind).start()) {
            int port = server.port();
            FTPClient client = Login.to(server);

            server.kill();
            assertThatThrownBy(client::noop).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> Login.to(server)).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> new Socket(server.host(), server.directPort()))
                    .isInstanceOf(ConnectException.class);

            server.restart();
            Login.to(server).disconnect();
            assertThat(server.port()).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void leavesNoProcessThreadOrFileWhenClosed(ServerKind kind) throws IOException {
        List<String> threadsBefore = threads();
        FtpServerUnderTest server = Servers.require(kind).start();
        Login.to(server);
        List<ProcessHandle> processes = processesOf(server);
        server.close();

        assertThat(processes).noneMatch(ProcessTree::isRunning);
        assertThat(server.home().getParent()).doesNotExist();
        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(threadsBefore));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void admitsNoMoreClientsThanTold(ServerKind kind) throws IOException {
        try (FtpServerUnderTest server =
                Servers.require(kind).start(ServerOptions.defaults().withMaximumLogins(1))) {
            Login.to(server);
            assertThatThrownBy(() -> Login.to(server)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void runsTwiceAtATime(ServerKind kind) throws IOException {
        try (FtpServerUnderTest one = Servers.require(kind).start();
                FtpServerUnderTest other = kind.start()) {
            Login.to(one).disconnect();
            Login.to(other).disconnect();
            assertThat(one.port()).isNotEqualTo(other.port());
        }
    }

    private static List<ProcessHandle> processesOf(FtpServerUnderTest server) {
        String directory = server.home().getParent().toString();
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(directory))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    /** All threads but those that wait here, and the JDK's own for child processes, which end by themselves later. */
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().matches("(process reaper|awaitility).*"))
                .map(thread -> thread.getName() + "#" + thread.getId())
                .toList();
    }
}
