package org.ftpra.arquillian.tomee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.management.openmbean.CompositeData;
import org.awaitility.Awaitility;
import org.ftpra.adapter.container.RunProperties;
import org.ftpra.arquillian.kill.Database;
import org.ftpra.arquillian.kill.server.RunningServer;
import org.ftpra.arquillian.kill.server.Setting;
import org.ftpra.engine.servers.ApacheFtpServer;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Killed when the database and the adapter have promised, and the transaction manager has decided nothing. */
class OperatorIT {

    private static final Path CONTAINER = Path.of(System.getProperty("container.directory"));
    private static final Path KEPT = CONTAINER.resolve("killed");

    private final FtpServerUnderTest ftp = new ApacheFtpServer().start();
    private final FreshDirectory directory = ftp.freshDirectory();
    private final Database database = Database.in(KEPT.resolve("orders").toString());
    private final Setting setting = new Setting(
            CONTAINER,
            KEPT,
            new Setting.Account(ftp.host(), ftp.port(), ftp.user(), ftp.password()),
            database.url(),
            "XATransaction",
            Map.of());
    private final KilledTomEe tomEe =
            new KilledTomEe(Path.of(System.getProperty("archives.directory"), "ftp-ra.rar"), setting);
    private RunningServer running;
    private Orders orders;

    @BeforeEach
    void start() throws Exception {
        RunProperties.clear(KEPT);
        for (String name : new String[] {"tmp", "log"}) {
            Files.createDirectories(KEPT.resolve(name));
        }
        database.create();
        tomEe.prepare();
        start("first");
    }

    private void start(String name) {
        running = RunningServer.start(tomEe, KEPT.resolve("log/" + name + ".log"));
        orders = new Orders(running.application(), directory.path());
    }

    @AfterEach
    void end() {
        running.close();
        ftp.close();
    }

    @Test
    void rollsBackOnBothSidesWhatTheCrashHasLeftInDoubt() throws Exception {
        assertThat(orders.place("before")).isEqualTo(200);
        orders.begin("doubtful", Duration.ofMinutes(2));
        until(() -> Files.readString(setting.witness()).contains("prepared doubtful"));
        running.close();
        start("second");

        // The adapter reaches the FTP server once the factory was used.
        assertThat(orders.place("between")).isEqualTo(200);
        rollBackOnBothSides();

        assertThat(orders.place("after")).isEqualTo(200);
        assertThat(database.rows()).containsExactlyInAnyOrder("before", "between", "after");
        until(() -> directory.names().size() == 3);
        assertThat(directory.names()).containsExactlyInAnyOrder("before", "between", "after");
    }

    private void rollBackOnBothSides() throws Exception {
        try (Console console = Console.of(tomEe.directory())) {
            assertThat(console.branches())
                    .extracting(branch -> branch.get("state"))
                    .containsExactly("PREPARED");
            assertThat(database.inDoubt()).hasSize(1);
            CompositeData branch = console.branches().get(0);
            String transaction = database.inDoubt().iterator().next();
            assertThat(globalPart(branch)).isEqualTo(globalPart(transaction));

            console.rollBack(branch);
            database.rollBack(transaction);

            assertThat(console.branches()).isEmpty();
            assertThat(database.inDoubt()).isEmpty();
        }
    }

    private static byte[] globalPart(CompositeData branch) {
        return HexFormat.of().parseHex(branch.get("xid").toString().split(":")[1]);
    }

    private static byte[] globalPart(String transaction) {
        return Base64.getUrlDecoder().decode(transaction.split("\\|")[3]);
    }

    private static void until(Callable<Boolean> holds) {
        Awaitility.await()
                .pollInSameThread()
                .ignoreException(IOException.class)
                .atMost(Duration.ofMinutes(1))
                .until(holds);
    }
}
