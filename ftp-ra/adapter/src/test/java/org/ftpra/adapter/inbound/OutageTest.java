package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServerKind;
import org.ftpra.engine.servers.Servers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server is down for a while. */
class OutageTest {

    @TempDir
    private Path journal;

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib", "apache-ftpserver"})
    void aServerThatIsDownAtDeploymentIsPolledWhenItIsBack(String name) throws Exception {
        try (FtpServerUnderTest server = start(name);
                Scene scene = Scene.withRows(server, server.freshDirectory(), journal)) {
            scene.partner().put("order", "content");
            server.kill();

            scene.start();
            server.restart();

            scene.awaitDelivered("order");
            assertThat(scene.intake().attempts("order")).containsExactly(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib", "apache-ftpserver"})
    void aServerThatGoesAwayAndComesBack(String name) throws Exception {
        try (FtpServerUnderTest server = start(name);
                Scene scene = Scene.withRows(server, server.freshDirectory(), journal)) {
            scene.partner().put("first", "content");
            scene.start();
            scene.awaitDelivered("first");
            server.kill();
            scene.partner().put("second", "content");
            server.restart();

            scene.awaitDelivered("first", "second");
        }
    }

    /** The bean has the file, and its row is written; then its connection is cut before the commit. */
    @ParameterizedTest
    @ValueSource(strings = {"vsftpd", "proftpd", "pure-ftpd", "pyftpdlib", "apache-ftpserver"})
    void aConnectionThatIsLostDuringADelivery(String name) throws Exception {
        try (FtpServerUnderTest server = start(name);
                Scene scene = Scene.withRows(server, server.freshDirectory(), journal)) {
            scene.intake().with("order", event -> {
                if (scene.intake().calls().size() == 1) {
                    server.dropControlConnections();
                }
            });
            scene.partner().put("order", "content");
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.rows()).hasSize(1);
        }
    }

    private static FtpServerUnderTest start(String name) {
        ServerKind kind = Servers.require(Servers.named(name));
        return kind.start();
    }
}
