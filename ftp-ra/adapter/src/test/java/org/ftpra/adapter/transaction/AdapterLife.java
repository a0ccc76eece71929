package org.ftpra.adapter.transaction;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/**
 * The transactions of an adapter from its start to its death, on a journal that the test owns, with work in the background
 * that is done when the test says so. Confined to its test.
 */
final class AdapterLife implements AutoCloseable {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<ManagedConnection> connections = new ArrayList<>();
    private final FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
    private final Transactions transactions;

    AdapterLife(FtpServerUnderTest server, Journal journal) throws ResourceException {
        transactions = new Transactions(
                new FiledBranches(journal, Clock.systemUTC()),
                Optional.empty(),
                (Runnable task, Duration delay) -> background.add(task),
                CompletionClock.system());
        factory.setResourceAdapter(new Held(transactions));
        factory.setServerName(server.host());
        factory.setPortNumber(Integer.toString(server.port()));
        factory.setUserName(server.user());
        factory.setPassword(server.password());
        factory.setSecurity("NONE");
        factory.setHeuristicAfter("300");
    }

    ManagedConnection connect() throws ResourceException {
        ManagedConnection connection = factory.createManagedConnection(null, null);
        connections.add(connection);
        return connection;
    }

    XAResource resource() throws ResourceException {
        return connect().getXAResource();
    }

    /** Does what is to be done in the background; what that wants to do again later is left. */
    void work() {
        for (int tasks = background.size(); tasks > 0; tasks--) {
            background.remove().run();
        }
    }

    boolean isFinished() {
        return transactions.finisher().isIdle();
    }

    /** Its sessions end with it. */
    @Override
    public void close() throws ResourceException {
        transactions.close();
        for (ManagedConnection connection : connections) {
            connection.destroy();
        }
    }

    private record Held(Transactions transactions) implements ResourceAdapter, Transactions.Holder {

        @Override
        public void onceStarted(Runnable task) {
            task.run();
        }

        @Override
        public void start(BootstrapContext context) {}

        @Override
        public void stop() {}

        @Override
        public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec) {}

        @Override
        public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {}

        @Override
        public XAResource[] getXAResources(ActivationSpec[] specs) {
            return new XAResource[0];
        }
    }
}
