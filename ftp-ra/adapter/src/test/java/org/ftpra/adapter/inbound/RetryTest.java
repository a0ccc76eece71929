package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;
import org.ftpra.engine.servers.ServersTest;
import org.junit.jupiter.api.io.TempDir;

/** What was not committed comes again, so often and no more; then it is with the dead letters. */
class RetryTest {

    private static final String WHY = "the order has no customer";

    @TempDir
    private Path journal;

    @ServersTest
    void whatTheBeanThrowsAtComesAgain(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("order", RetryTest::failAtFirst);
            scene.partner().put("order", "content");
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.rows()).containsExactly(new Receipt("order", 2, "content"));
            assertThat(scene.intake().attempts("order")).containsExactly(1, 2);
            assertThat(scene.partner().files()).isEmpty();
        }
    }

    @ServersTest
    void whatTheBeanRollsBackComesAgain(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("order", RetryTest::rollBackAtFirst);
            scene.partner().put("order", "content");
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.rows()).containsExactly(new Receipt("order", 2, "content"));
        }
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void whatTakesTooLongComesAgain(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.endpoints().timeOutNext(1);
            scene.intake().with("order", event -> {
                if (event.attempt() == 1) {
                    InboxUnderTest.until("timed out", RetryTest::isRolledBack);
                }
            });
            scene.partner().put("order", "content");
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.rows()).containsExactly(new Receipt("order", 2, "content"));
        }
    }

    /** WildFly begins transactions while an application ends, and calls its beans no more. */
    @ServersTest(only = "apache-ftpserver")
    void whatTheContainerDoesNotCallTheBeanForIsNoAttempt(FtpServerUnderTest server, FreshDirectory directory)
            throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            AtomicInteger calls = new AtomicInteger();
            scene.intake().with("order", event -> {
                if (calls.incrementAndGet() <= 3) {
                    throw new IllegalStateException("WFLYEJB0421: Invocation cannot proceed");
                }
            });
            scene.partner().put("order", "content");
            scene.with("maxAttempts", "2").start();

            scene.awaitDelivered("order");
            assertThat(scene.rows()).containsExactly(new Receipt("order", 1, "content"));
        }
    }

    @ServersTest
    void withoutATransactionAnExceptionDoes(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withoutTransactions(server, directory, journal)) {
            scene.intake().with("order", RetryTest::failAtFirst);
            scene.partner().put("order", "content");
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.intake().attempts("order")).containsExactly(1, 2);
            assertThat(scene.partner().files()).isEmpty();
        }
    }

    @ServersTest
    void poisonIsWithTheDeadLettersInTheEnd(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("order", event -> {
                throw new IllegalStateException(WHY);
            });
            scene.partner().put("order", "poison");
            scene.partner().put("other", "content");
            scene.with("maxAttempts", "3").start();

            scene.awaitDelivered("other");
            awaitDeadLetter(scene);
            assertThat(scene.intake().attempts("order")).containsExactly(1, 2, 3);
            assertThat(scene.rows()).containsExactly(new Receipt("other", 1, "content"));
        }
    }

    @ServersTest
    void theSameWithoutATransaction(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withoutTransactions(server, directory, journal)) {
            scene.intake().with("order", event -> {
                throw new IllegalStateException(WHY);
            });
            scene.partner().put("order", "poison");
            scene.with("maxAttempts", "2").start();

            awaitDeadLetter(scene);
            assertThat(scene.intake().attempts("order")).containsExactly(1, 2);
        }
    }

    @ServersTest
    void whatIsRefusedIsWithThemAtOnce(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("order", event -> event.refuse(WHY));
            scene.partner().put("order", "poison");
            scene.start();

            scene.awaitDelivered("order");
            awaitDeadLetter(scene);
            assertThat(scene.intake().attempts("order")).containsExactly(1);
            assertThat(scene.rows()).containsExactly(new Receipt("order", 1, "poison"));
        }
    }

    @ServersTest(only = {"vsftpd", "apache-ftpserver"})
    void aRefusalIsTakenBackByARollback(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("order", event -> {
                if (event.attempt() == 1) {
                    event.refuse(WHY);
                    rollBack();
                }
            });
            scene.partner().put("order", "content");
            scene.start();

            scene.awaitDelivered("order");
            assertThat(scene.partner().files()).isEmpty();
        }
    }

    @ServersTest(only = "apache-ftpserver")
    void anEventIsOfNoUseAfterItsCall(FtpServerUnderTest server, FreshDirectory directory) throws Exception {
        AtomicReference<FtpFileEvent> kept = new AtomicReference<>();
        try (Scene scene = Scene.withRows(server, directory, journal)) {
            scene.intake().with("order", kept::set);
            scene.partner().put("order", "content");
            scene.start();
            scene.awaitDelivered("order");

            assertThatThrownBy(() -> kept.get().openInput()).isInstanceOf(FtpException.InvalidArgument.class);
            assertThatThrownBy(() -> kept.get().refuse("late")).isInstanceOf(FtpException.InvalidArgument.class);
        }
    }

    /** The file, and beside it another that says why. */
    private static void awaitDeadLetter(Scene scene) {
        InboxUnderTest.until(
                "the dead letter and its reason",
                () -> areDeadLetters(scene.partner().visible()));
        InboxUnderTest.until("nothing hidden", () -> scene.partner().hidden().isEmpty());
        assertThat(scene.partner().visible())
                .map(scene.partner()::read)
                .contains("poison")
                .anyMatch(each -> each.contains(WHY));
    }

    private static boolean areDeadLetters(List<String> files) {
        return files.size() == 2 && files.stream().allMatch(each -> each.startsWith("dead-letter/order"));
    }

    private static void failAtFirst(FtpFileEvent event) {
        if (event.attempt() == 1) {
            throw new IllegalStateException(WHY);
        }
    }

    private static void rollBackAtFirst(FtpFileEvent event) {
        if (event.attempt() == 1) {
            rollBack();
        }
    }

    private static void rollBack() {
        try {
            NarayanaOfThisJvm.transactions().manager().setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRolledBack() throws Exception {
        return NarayanaOfThisJvm.transactions().manager().getStatus() == Status.STATUS_ROLLEDBACK;
    }
}
