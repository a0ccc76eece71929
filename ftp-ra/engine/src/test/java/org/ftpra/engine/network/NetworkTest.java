package org.ftpra.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network leaves nothing behind, however it ends. */
class NetworkTest {

    @BeforeEach
    void needsNetworks() {
        Network.create(Addresses.IPV4).close();
    }

    @Test
    void removesItsNamespacesWhenClosed() {
        Network network = Network.create(Addresses.IPV4);
        List<String> names = List.of(network.client().name(), network.server().name());
        assertThat(Namespace.names()).containsAll(names);

        network.close();
        assertThat(Namespace.names()).doesNotContainAnyElementsOf(names);
        assertThat(namespacesOf(ProcessHandle.current().pid())).isEmpty();
    }

    @Test
    void endsWithTheJvm() throws Exception {
        Process run = forgettingANetwork();
        List<String> lines = linesOf(run);

        assertThat(run.waitFor()).isZero();
        assertThat(namespacesOf(run.pid())).isEmpty();
        assertEnded(lines.get(1));
    }

    @Test
    void thatOfAKilledJvmIsRemovedByTheNext() throws Exception {
        Process run = forgettingANetwork("killed");
        List<String> lines = linesOf(run);
        run.waitFor();
        assertThat(namespacesOf(run.pid())).hasSize(3).contains(lines.get(0));

        Network.create(Addresses.IPV4).close();
        assertThat(namespacesOf(run.pid())).isEmpty();
        assertEnded(lines.get(1));
    }

    private static List<String> namespacesOf(long pid) {
        return Namespace.names().stream()
                .filter(name -> name.startsWith("ftpra-" + pid + "-"))
                .toList();
    }

    private static void assertEnded(String pid) {
        await().until(() -> ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .isEmpty());
    }

    private static Process forgettingANetwork(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Stream<String> command = Stream.of(java, "-cp", classes, ForgottenNetwork.class.getName());
        return new ProcessBuilder(Stream.concat(command, Stream.of(arguments)).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> linesOf(Process run) throws IOException {
        return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
