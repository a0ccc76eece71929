package org.ftpra.arquillian.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A file is a call of a bean in WildFly's transaction, with a row of the database in it: the same as on Payara Micro. */
@ExtendWith({WildFlyIsThere.class, WildFlyOfTheRun.class})
class WildFlyInboundIT {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    @TempDir
    private static Path work;

    private static WildFlyIntake wildFly;
    private static BeanDirectory inbox;

    @BeforeAll
    static void start(WildFlyIntake ofTheRun) {
        wildFly = ofTheRun;
        inbox = wildFly.transacted();
    }

    @Test
    void leavesARowAndTheFileInTheArchive() throws IOException, SQLException {
        inbox.drop("order", "take it");

        until(() -> inbox.has("archive/order"));
        assertThat(inbox.isRidOf("order")).isTrue();
        until(() -> inbox.rows("order").size() == 1);
    }

    @Test
    void comesAgainWhenTheBeanThrows() throws IOException, SQLException {
        inbox.drop("thrown", "throw 2");

        until(() -> inbox.has("archive/thrown"));
        until(() -> !inbox.rows("thrown").isEmpty());
        assertThat(inbox.rows("thrown")).containsExactly(3);
    }

    @Test
    void comesAgainWhenTheBeanSetsRollbackOnly() throws IOException, SQLException {
        inbox.drop("rolled-back", "rollback 1");

        until(() -> inbox.has("archive/rolled-back"));
        until(() -> !inbox.rows("rolled-back").isEmpty());
        assertThat(inbox.rows("rolled-back")).containsExactly(2);
    }

    @Test
    void endsAmongTheDeadLettersAfterItsLastAttempt() throws IOException, SQLException {
        inbox.drop("poison", "throw 99");

        until(() -> inbox.hasDeadLetter("poison") && inbox.isRidOf("poison"));
        assertThat(inbox.rows("poison")).isEmpty();
    }

    @Test
    void endsAmongTheDeadLettersWhenTheBeanRefusesIt() throws IOException, SQLException {
        inbox.drop("refused", "refuse it is no order");

        until(() -> inbox.hasDeadLetter("refused") && inbox.isRidOf("refused"));
        until(() -> !inbox.rows("refused").isEmpty());
        assertThat(inbox.rows("refused")).containsExactly(1);
    }

    /** What it did before it threw stays. */
    @Test
    void tellsItAgainToABeanOutsideOfTransactions() throws IOException, SQLException {
        wildFly.outside().drop("thrown", "throw 1");

        until(() -> wildFly.outside().has("archive/thrown"));
        assertThat(wildFly.outside().rows("thrown")).containsExactly(1, 2);
    }

    @Test
    void comesAgainAfterTheServerWasKilled() throws IOException, SQLException {
        inbox.drop("held", "hold " + work.resolve("release"));
        until(() -> !inbox.has("held"));
        wildFly.kill();
        inbox.drop("later", "take it");
        Files.createFile(work.resolve("release"));
        wildFly.start();

        until(() -> inbox.has("archive/held") && inbox.has("archive/later"));
        until(() -> !inbox.rows("held").isEmpty() && !inbox.rows("later").isEmpty());
        assertThat(inbox.rows("held")).containsExactly(2);
        assertThat(inbox.rows("later")).containsExactly(1);
    }

    private static void until(Callable<Boolean> holds) {
        Awaitility.await().pollInSameThread().atMost(DEADLINE).until(holds);
    }
}
