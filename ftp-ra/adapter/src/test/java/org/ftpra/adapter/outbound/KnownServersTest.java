package org.ftpra.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.api.FtpConnection;
import org.ftpra.engine.scripted.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the factories of one resource adapter share. */
class KnownServersTest {

    private static final String FULL = "421 Too many connections";

    private final ScriptedServer server = new ScriptedServer();
    private final FtpResourceAdapter adapter = new FtpResourceAdapter();

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void whatOneFactoryLearnedServesAnother() throws ResourceException {
        server.on("EPSV", "500 no");
        storeWith(factory(adapter));
        server.forgetCommands();
        storeWith(factory(adapter));

        assertThat(server.commands()).contains("PASV").doesNotContain("EPSV");
    }

    @Test
    void anotherAdapterKnowsNothingOfIt() throws ResourceException {
        server.on("EPSV", "500 no");
        storeWith(factory(adapter));
        server.forgetCommands();
        storeWith(factory(new FtpResourceAdapter()));

        assertThat(server.commands()).contains("EPSV");
    }

    @Test
    void anotherModeHasAWayOfItsOwnButTheLimitIsOne() throws ResourceException {
        FtpManagedConnectionFactory passive = factory(adapter);
        FtpManagedConnectionFactory active = factory(adapter);
        active.setDataChannelMode("ACTIVE");
        storeWith(passive);
        storeWith(active);
        ManagedConnection busy = busy(passive);
        server.once("greeting", FULL);
        failing(active);
        server.forgetCommands();

        failing(active);
        assertThat(server.commands()).as("no more was tried").isEmpty();
        busy.destroy();
        storeWith(active);
    }

    @Test
    void nothingIsKeptOfAServerThatNobodyUses() throws ResourceException {
        storeWith(factory(adapter));

        await().until(() -> {
            System.gc();
            return adapter.knownServers().size() == 0;
        });
    }

    @Test
    void aStoppedAdapterHasForgottenAll() throws Exception {
        FtpManagedConnectionFactory factory = factory(adapter);
        adapter.start(null);
        storeWith(factory);
        assertThat(adapter.knownServers().size()).isOne();
        adapter.stop();

        assertThat(adapter.knownServers().size()).isZero();
    }

    @Test
    void anIdleConnectionOfOnePoolMakesRoomForAnother() throws ResourceException {
        FtpManagedConnectionFactory one = factory(adapter);
        ManagedConnection idle = full(one);
        idle.cleanup();

        storeWith(factory(adapter));

        assertThat(one.matchManagedConnections(Set.of(idle), null, null)).isNull();
        assertThat((Object) one.getInvalidConnections(Set.of(idle))).isEqualTo(Set.of(idle));
    }

    @Test
    void aBusyConnectionMakesRoomAsSoonAsItIsBackInItsPool() throws ResourceException {
        FtpManagedConnectionFactory one = factory(adapter);
        ManagedConnection busy = full(one);
        FtpManagedConnectionFactory other = factory(adapter);
        other.setLoginWaitTimeout("20000");
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> store(other));
        busy.cleanup();

        waiting.join();
        assertThat((Object) one.getInvalidConnections(Set.of(busy))).isEqualTo(Set.of(busy));
    }

    @Test
    void aConnectionThatWasNeverUsedMakesRoom() throws ResourceException {
        FtpManagedConnectionFactory one = factory(adapter);
        ManagedConnection prefilled = one.createManagedConnection(null, null);
        server.once("greeting", FULL);
        FtpManagedConnectionFactory other = factory(adapter);
        other.setLoginWaitTimeout("20000");

        storeWith(other);
        assertThat((Object) one.getInvalidConnections(Set.of(prefilled))).isEqualTo(Set.of(prefilled));
    }

    @Test
    void aConnectionThatMadeRoomIsOpenedAgainIfItIsHandedOut() throws ResourceException {
        ManagedConnection idle = full(factory(adapter));
        idle.cleanup();
        storeWith(factory(adapter));

        FtpConnection handle = (FtpConnection) idle.getConnection(null, null);
        handle.delete("name");

        handle.close();
        idle.destroy();
        storeWith(factory(adapter));
    }

    /** A connection in use, and it is known that there can be no more. */
    private ManagedConnection full(FtpManagedConnectionFactory factory) throws ResourceException {
        ManagedConnection busy = busy(factory);
        server.once("greeting", FULL);
        failing(factory);
        return busy;
    }

    private static ManagedConnection busy(FtpManagedConnectionFactory factory) throws ResourceException {
        ManagedConnection connection = factory.createManagedConnection(null, null);
        connection.getConnection(null, null);
        return connection;
    }

    private static void failing(FtpManagedConnectionFactory factory) {
        assertThat(catchThrowable(() -> factory.createManagedConnection(null, null)))
                .isInstanceOf(RetryableAllocationException.class);
    }

    private FtpManagedConnectionFactory factory(FtpResourceAdapter owner) throws ResourceException {
        FtpManagedConnectionFactory factory = Factories.to(server);
        factory.setLoginWaitTimeout("50");
        factory.setResourceAdapter(owner);
        return factory;
    }

    private static void store(FtpManagedConnectionFactory factory) {
        try {
            storeWith(factory);
        } catch (ResourceException e) {
            throw new CompletionException(e);
        }
    }

    private static void storeWith(FtpManagedConnectionFactory factory) throws ResourceException {
        ManagedConnection managed = factory.createManagedConnection(null, null);
        try (FtpConnection connection = (FtpConnection) managed.getConnection(null, null)) {
            connection.store("name", new ByteArrayInputStream(new byte[1]));
        } finally {
            managed.destroy();
        }
    }
}
