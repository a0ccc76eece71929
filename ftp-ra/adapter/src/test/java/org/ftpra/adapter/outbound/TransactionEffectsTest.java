package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.LocalTransactionException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.transaction.xa.XAException;
import org.ftpra.adapter.config.FtpProperty;
import org.ftpra.adapter.config.SeesEffectOf;
import org.ftpra.api.FtpConnection;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the properties of transactions do. */
class TransactionEffectsTest {

    @TempDir
    private Path local;

    private ScriptedServer server;
    private FtpManagedConnectionFactory factory;

    @BeforeEach
    void start() {
        server = new ScriptedServer();
        factory = Factories.to(server);
        factory.setPublishMode("STAGED");
        factory.setTransactionLevel("LocalTransaction");
        factory.setCommitWait("0");
        factory.setHeuristicAfter("0");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @SeesEffectOf(FtpProperty.TRANSACTION_LEVEL)
    void transactionLevelSaysWhatConnectionsTakePartIn() throws Exception {
        assertThat(factory.getTransactionSupport()).isEqualTo(TransactionSupportLevel.LocalTransaction);
        assertThatThrownBy(() -> connect().getXAResource())
                .isInstanceOf(NotSupportedException.class)
                .hasMessageContaining("transactionLevel");
        assertThat(connect().getLocalTransaction()).isNotNull();

        factory.setTransactionLevel("NoTransaction");
        assertThatThrownBy(() -> connect().getLocalTransaction()).isInstanceOf(NotSupportedException.class);
        factory.setTransactionLevel("XATransaction");
        assertThatThrownBy(() -> connect().getXAResource())
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("journal");
    }

    @Test
    @SeesEffectOf(FtpProperty.PUBLISH_MODE)
    void publishModeSaysHowAFileAppears() throws Exception {
        store(connect());
        assertThat(server.commands()).contains("RNTO name").doesNotContain("STOR name");

        server.forgetCommands();
        factory.setTransactionLevel("NoTransaction");
        factory.setPublishMode("DIRECT");
        store(connect());
        assertThat(server.commands()).contains("STOR name").doesNotContain("RNTO name");
    }

    @Test
    @SeesEffectOf(FtpProperty.VERIFY_CONTENT)
    void verifyContentSaysWhetherTheHashIsCompared() throws Exception {
        server.features("HASH SHA-1*").on("HASH", "213 SHA-1 0-3 0123456789abcdef0123456789abcdef01234567 name");
        assertThatThrownBy(() -> store(connect()))
                .hasMessageContaining("0123456789abcdef0123456789abcdef01234567")
                .hasMessageContaining("29e2dcfbb16f63bb0254df7585a15bb6fb5e927d");
        assertThatThrownBy(() -> storeAll(connect())).hasMessageContaining("29e2dcfbb16f63bb0254df7585a15bb6fb5e927d");
        assertThat(server.commands()).doesNotContain("RNTO name");

        factory.setVerifyContent("SIZE");
        store(connect());
        storeAll(connect());
        assertThat(server.commands()).contains("RNTO name");
    }

    @Test
    void aHashThatTheServerDoesNotTellProvesNothing() throws Exception {
        server.features("HASH SHA-1*").on("HASH", "550 too large");
        store(connect());

        assertThat(server.commands()).contains("RNTO name");
    }

    @Test
    @SeesEffectOf(FtpProperty.COMMIT_COMPLETION)
    void commitCompletionSaysWhatIsToldOfADecisionThatCannotBeCarriedOut() throws Exception {
        server.on("RNTO", "450 busy");
        storeAndCommit(connect());

        factory.setCommitCompletion("WAIT");
        assertThatThrownBy(() -> storeAndCommit(connect()))
                .isInstanceOf(LocalTransactionException.class)
                .cause()
                .isInstanceOf(XAException.class);
    }

    @Test
    @SeesEffectOf(FtpProperty.COMMIT_WAIT)
    void commitWaitSaysHowLongACommitIsTried() throws Exception {
        server.on("RNTO", "450 busy");
        factory.setCommitWait("120");
        long start = System.nanoTime();
        storeAndCommit(connect());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(49));
        assertThat(server.commands())
                .filteredOn(command -> command.startsWith("RNTO"))
                .hasSizeGreaterThan(1);
    }

    @Test
    @SeesEffectOf(FtpProperty.HEURISTIC_AFTER)
    void heuristicAfterSaysHowLongARefusalIsTried() throws Exception {
        server.on("RNTO", "553 no");
        assertThatThrownBy(() -> storeAndCommit(connect()))
                .cause()
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURRB));
        int once = renames();

        server.forgetCommands();
        factory.setHeuristicAfter("120");
        assertThatThrownBy(() -> storeAndCommit(connect())).isInstanceOf(LocalTransactionException.class);
        assertThat(renames()).isGreaterThan(once);
    }

    private int renames() {
        return (int) server.commands().stream()
                .filter(command -> command.startsWith("RNTO"))
                .count();
    }

    private ManagedConnection connect() throws ResourceException {
        return factory.createManagedConnection(null, null);
    }

    private static void store(ManagedConnection connection) throws ResourceException {
        FtpConnection handle = (FtpConnection) connection.getConnection(null, null);
        handle.store("name", new ByteArrayInputStream(new byte[3]));
    }

    private void storeAll(ManagedConnection connection) throws Exception {
        FtpConnection handle = (FtpConnection) connection.getConnection(null, null);
        handle.storeAll(Map.of("name", Files.write(local.resolve("source"), new byte[3])));
    }

    private static void storeAndCommit(ManagedConnection connection) throws ResourceException {
        connection.getLocalTransaction().begin();
        store(connection);
        connection.getLocalTransaction().commit();
    }
}
