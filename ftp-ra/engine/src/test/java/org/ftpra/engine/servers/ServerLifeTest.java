package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
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
    void leavesNoProcessThreadOrFileWhenClosed(ServerKind kind) throws Exception {
        Servers.require(kind);
        ThreadGroup threads = new ThreadGroup("threads of the server");
        FutureTask<List<ProcessHandle>> life = new FutureTask<>(() -> processesOfAWholeLife(kind));
        new Thread(threads, life).start();

        assertThat(life.get()).noneMatch(ProcessTree::isRunning);
        assertThat(life.get().isEmpty()).isEqualTo(kind instanceof ApacheFtpServer);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(namesOf(threads)).isEmpty());
    }

    private static List<String> namesOf(ThreadGroup group) {
        Thread[] threads = new Thread[group.activeCount() + 1];
        int count = group.enumerate(threads);
        return Stream.of(threads).limit(count).map(Thread::getName).toList();
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

    private static List<ProcessHandle> processesOfAWholeLife(ServerKind kind) throws IOException {
        List<ProcessHandle> before = childProcesses();
        FtpServerUnderTest server = kind.start();
        Login.to(server);
        List<ProcessHandle> processes = childProcesses();
        server.close();
        assertThat(server.home().getParent()).doesNotExist();
        return processes.stream().filter(process -> !before.contains(process)).toList();
    }

    /** Not told apart by their command lines, for two of the servers write over theirs. */
    private static List<ProcessHandle> childProcesses() {
        return ProcessHandle.current().descendants().toList();
    }
}
