package org.ftpra.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payara Micro says "ready" of servers that are not: what the demo makes of it. */
class PayaraMicroIT {

    private static final int NO_FTP_SERVER = 9;

    private final DemoSettings settings = DemoSettings.fromBuild("payara-micro-it");

    @Test
    void triesAnotherPortWhenTheFirstIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Deque<Integer> ports = new ArrayDeque<>(List.of(taken.getLocalPort(), FreePort.find()));
            try (PayaraMicro server = PayaraMicro.start(settings, NO_FTP_SERVER, ports::pop)) {
                assertThat(server.address().getPort()).isNotEqualTo(taken.getLocalPort());
                assertThat(ports).isEmpty();
            }
        }
    }

    @Test
    void failsWhenTheRarCannotBeDeployed() throws IOException {
        Files.createDirectories(settings.directory());
        Path broken = Files.writeString(settings.directory().resolve("broken.rar"), "no archive");
        DemoSettings withBrokenRar = new DemoSettings(
                settings.payaraMicro(), broken, settings.war(), settings.directory(), settings.deadline());
        assertThatThrownBy(() -> PayaraMicro.start(withBrokenRar, NO_FTP_SERVER, FreePort::find))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("DEPLOYMENT_FAILED");
    }
}
