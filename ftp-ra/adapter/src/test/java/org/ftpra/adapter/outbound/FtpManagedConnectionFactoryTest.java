package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.resource.spi.RetryableException;
import jakarta.resource.spi.SecurityException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.api.FtpConnection;
import org.ftpra.engine.scripted.Answer;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How sessions are made, found again and proved (Connectors 2.1, section 6.5.3). */
class FtpManagedConnectionFactoryTest {

    private final ScriptedServer server = new ScriptedServer();
    private final FtpManagedConnectionFactory factory = Factories.to(server);

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void resourceAdapterIsSetOnceAndIsNoPartOfEquality() throws ResourceException {
        FtpResourceAdapter adapter = new FtpResourceAdapter();
        int before = factory.hashCode();
        factory.setResourceAdapter(adapter);

        assertThat(factory.getResourceAdapter()).isSameAs(adapter);
        assertThat(factory).hasSameHashCodeAs(before).isEqualTo(Factories.to(server));
        assertThatThrownBy(() -> factory.setResourceAdapter(adapter)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesNoPartInTransactions() {
        assertThat(factory.getTransactionSupport()).isEqualTo(TransactionSupportLevel.NoTransaction);
    }

    @Test
    void matchesTheLastUsedOfThoseOfTheSameUser() throws ResourceException {
        ManagedConnection first = factory.createManagedConnection(null, null);
        ManagedConnection second = factory.createManagedConnection(null, null);
        ManagedConnection other = factory.createManagedConnection(null, new FtpRequestInfo("other", "pw"));
        ((FtpConnection) first.getConnection(null, null)).delete("a");

        assertThat(match(null, first, second, other)).isSameAs(first);
        assertThat(match(new FtpRequestInfo("other", "pw"), first, second, other))
                .isSameAs(other);
        assertThat(match(new FtpRequestInfo("other", "guess"), first, second, other))
                .isNull();
        assertThat(match(new FtpRequestInfo("third", "pw"), first, second, other))
                .isNull();
    }

    @Test
    void matchesOnlyWhatIsInTheSetAndIgnoresStrangers() throws ResourceException {
        ManagedConnection own = factory.createManagedConnection(null, null);
        try (ScriptedServer elsewhere = new ScriptedServer()) {
            ManagedConnection away = Factories.to(elsewhere).createManagedConnection(null, null);

            assertThat(match(null)).isNull();
            assertThat(match(null, null, "a text", away)).isNull();
            assertThat(match(null, null, "a text", away, own)).isSameAs(own);
        }
    }

    @Test
    void matchesWithoutLoggingInAgain() throws ResourceException {
        ManagedConnection own = factory.createManagedConnection(null, null);
        server.forgetCommands();

        match(null, own);

        assertThat(server.commands()).isEmpty();
    }

    @Test
    void matchesNoneWhoseServerIsGone() throws ResourceException {
        factory.setValidationAge("0");
        ManagedConnection dead = factory.createManagedConnection(null, null);
        server.on("NOOP", Answer.hangUp());

        assertThat(match(null, dead)).isNull();
        assertThat((Object) factory.getInvalidConnections(Set.of(dead))).isEqualTo(Set.of(dead));
    }

    @Test
    void serverThatIsSilentIsInvalidAfterAbortTimeout() throws ResourceException {
        factory.setValidationAge("0");
        factory.setAbortTimeout("50");
        ManagedConnection silent = factory.createManagedConnection(null, null);
        server.on("NOOP", Answer.silence());

        assertThat((Object) factory.getInvalidConnections(Set.of(silent))).isEqualTo(Set.of(silent));
    }

    @Test
    void serverWithoutNoopIsValid() throws ResourceException {
        factory.setValidationAge("0");
        ManagedConnection connection = factory.createManagedConnection(null, null);
        server.on("NOOP", "502 What?");

        assertThat((Object) factory.getInvalidConnections(Set.of(connection))).isEqualTo(Set.of());
    }

    @Test
    void validationChangesNothingForTheHandles() throws ResourceException {
        factory.setValidationAge("0");
        ManagedConnection connection = factory.createManagedConnection(null, null);
        FtpConnection handle = (FtpConnection) connection.getConnection(null, null);
        RecordingListener container = RecordingListener.on(connection);

        assertThat((Object) factory.getInvalidConnections(Set.of(connection))).isEqualTo(Set.of());

        handle.delete("a");
        assertThat(container.events()).isEmpty();
    }

    @Test
    void connectionWithATransferOpenIsLeftAlone() throws Exception {
        factory.setValidationAge("0");
        server.file("name", new byte[10]);
        ManagedConnection connection = factory.createManagedConnection(null, null);
        try (var input = ((FtpConnection) connection.getConnection(null, null)).openInput("name")) {
            assertThat((Object) factory.getInvalidConnections(Set.of(connection)))
                    .isEqualTo(Set.of());
            assertThat(input.readAllBytes()).hasSize(10);
        }
        assertThat(server.commands()).doesNotContain("NOOP");
    }

    @Test
    void connectionInUseByAnotherThreadIsLeftAlone() throws Exception {
        factory.setValidationAge("0");
        ManagedConnection connection = factory.createManagedConnection(null, null);
        FtpConnection handle = (FtpConnection) connection.getConnection(null, null);
        PropertyEffectsTest.BlockingStream content = new PropertyEffectsTest.BlockingStream();
        CompletableFuture<?> upload = CompletableFuture.runAsync(() -> handle.store("name", content));
        content.begun.await();

        assertThat((Object) factory.getInvalidConnections(Set.of(connection))).isEqualTo(Set.of());

        content.goOn.countDown();
        upload.join();
    }

    @Test
    void invalidConnectionsAreMembersOfTheSet() {
        assertThat((Object) factory.getInvalidConnections(new HashSet<>(Arrays.asList(null, "a text"))))
                .isEqualTo(Set.of());
    }

    @Test
    void refusedLogInIsASecurityException() {
        server.on("PASS", "530 No");

        assertThatThrownBy(this::create).isInstanceOf(SecurityException.class).hasMessageContaining("530 No");
    }

    @Test
    void serverThatIsNotThereMayBeTriedAgain() {
        server.close();

        assertThatThrownBy(this::create)
                .isInstanceOf(ResourceAllocationException.class)
                .isInstanceOf(RetryableException.class);
    }

    @Test
    void serverThatIsFullMayBeTriedAgain() {
        server.on("greeting", "421 Too many users");
        assertThatThrownBy(this::create).isInstanceOf(RetryableException.class);

        server.on("greeting", "220 ready").on("PASS", "450 Busy");
        assertThatThrownBy(this::create).isInstanceOf(RetryableException.class);
    }

    @Test
    void refusedHomeDirectoryIsNotTriedAgain() {
        factory.setHomeDirectory("/none");
        server.on("CWD", "550 No such directory");

        assertThatThrownBy(this::create)
                .isInstanceOf(ResourceAllocationException.class)
                .isNotInstanceOf(RetryableException.class);
    }

    @Test
    void sessionThatDidNotComeAboutIsNotLeftOpen() {
        server.on("FEAT", "530 No").on("PWD", Answer.hangUp());

        assertThatThrownBy(this::create).isInstanceOf(ResourceException.class);
        assertThat(server.commands()).endsWith("PWD");
    }

    private ManagedConnection create() throws ResourceException {
        return factory.createManagedConnection(null, null);
    }

    private ManagedConnection match(FtpRequestInfo info, Object... candidates) throws ResourceException {
        return factory.matchManagedConnections(new HashSet<>(Arrays.asList(candidates)), null, info);
    }
}
