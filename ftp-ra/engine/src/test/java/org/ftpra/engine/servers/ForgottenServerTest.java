package org.ftpra.engine.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test run that ends without closing its servers leaves none behind. */
class ForgottenServerTest {

    static List<ServerKind> kinds() {
        return Servers.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void endsWithTheJvm(ServerKind kind) throws Exception {
        Process run = runForgettingA(Servers.require(kind));
        List<String> lines = linesOf(run);
        List<String> processes = lines.subList(1, lines.size());

        assertThat(run.waitFor()).isZero();
        assertThat(Path.of(lines.get(0))).doesNotExist();
        assertThat(processes.isEmpty()).isEqualTo(kind instanceof ApacheFtpServer);
        assertThat(processes).noneMatch(ForgottenServerTest::isRunning);
        assertThat(pamServicesOf(run)).isEmpty();
    }

    private static Process runForgettingA(ServerKind kind) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classes, ForgottenServer.class.getName(), kind.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> linesOf(Process run) throws IOException {
        return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static boolean isRunning(String process) {
        return ProcessHandle.of(Long.parseLong(process))
                .filter(ProcessTree::isRunning)
                .isPresent();
    }

    private static List<Path> pamServicesOf(Process run) throws IOException {
        try (Stream<Path> services = Files.list(Path.of("/etc/pam.d"))) {
            return services.filter(service -> service.toString().contains("ftpra-" + run.pid() + "-"))
                    .toList();
        }
    }
}
