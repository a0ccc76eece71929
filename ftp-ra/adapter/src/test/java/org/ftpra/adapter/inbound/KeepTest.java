package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.SeesEffectOf;
import org.ftpra.adapter.container.NamesOfThisJvm;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.adapter.container.TransactionalDataSource;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that stay where they are, as on a server that lets nothing be renamed. */
class KeepTest {

    private static final Instant EARLIER = Instant.now().minusSeconds(7200);

    private final String memory = "memory" + System.nanoTime();
    private final TransactionalDataSource database =
            new TransactionalDataSource(NarayanaOfThisJvm.transactions(), memory);

    @TempDir
    private Path journal;

    @ServersTest
    void isDeliveredOnceAndStays(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = keeping(Scene.withRows(server, directory, journal))) {
            scene.partner().put("order", "content", EARLIER);
            scene.partner().permit("r-xr-xr-x");
            scene.start();

            scene.awaitDelivered("order");
            scene.restart();
            scene.inbox().awaitListings(3);
            scene.awaitDelivered("order");
            assertThat(scene.partner().files()).containsExactly("order");
        } finally {
            new Partner(server, directory).permit("rwxrwxrwx");
        }
    }

    @ServersTest
    void isDeliveredAgainWhenItIsAnother(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = keeping(Scene.withRows(server, directory, journal))) {
            scene.partner().put("order", "content", EARLIER);
            scene.start();
            scene.awaitDelivered("order");

            scene.partner().put("order", "the second content", EARLIER.plusSeconds(600));
            scene.awaitDelivered("order", "order");
            assertThat(scene.rows().stream().map(Receipt::content)).containsExactly("content", "the second content");
        }
    }

    @ServersTest
    void comesAgainAfterARollback(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = keeping(Scene.withRows(server, directory, journal))) {
            scene.intake().with("order", event -> {
                if (event.attempt() < 3) {
                    throw new IllegalStateException("not yet");
                }
            });
            scene.partner().put("order", "content", EARLIER);
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.intake().attempts("order")).containsExactly(1, 2, 3);
        }
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void poisonIsGivenUp(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = keeping(Scene.withRows(server, directory, journal))) {
            scene.intake().with("order", event -> {
                throw new IllegalStateException("never");
            });
            scene.partner().put("order", "content", EARLIER);
            scene.partner().put("other", "content", EARLIER);
            scene.with("maxAttempts", "2").start();

            InboxUnderTest.until(
                    "two attempts", () -> scene.intake().attempts("order").size() == 2);
            scene.awaitDelivered("other");
            scene.inbox().awaitListings(5);
            assertThat(scene.intake().attempts("order")).containsExactly(1, 2);
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.MEMORY_DATA_SOURCE)
    void memoryDataSourceSaysWhereItIsRemembered() throws Exception {
        try (EffectServer server = new EffectServer(journal);
                Scene scene = keeping(server.scene())) {
            deliver(scene);
            assertThat(remembered("FTPRA_MEMORY")).isEqualTo(1);
        }
    }

    @Test
    @SeesEffectOf(FtpProperty.MEMORY_TABLE)
    void memoryTableSaysInWhichTable() throws Exception {
        try (EffectServer server = new EffectServer(journal);
                Scene scene = keeping(server.scene())) {
            scene.with("memoryTable", "OUR_OWN");
            deliver(scene);
            assertThat(remembered("OUR_OWN")).isEqualTo(1);
        }
    }

    private static void deliver(Scene scene) throws Exception {
        scene.partner().put("order", "content", EARLIER);
        scene.start();
        scene.awaitDelivered("order");
    }

    private int remembered(String table) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Scene keeping(Scene scene) {
        NamesOfThisJvm.bind(memory, database.dataSource());
        return scene.with("postAction", "KEEP").with("memoryDataSource", memory);
    }
}
