package org.ftpra.adapter.transaction;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.outbound.FtpManagedConnectionFactory;
import org.ftpra.api.FtpConnection;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** A started resource adapter with a journal of its own, and connections of it to one server. */
public final class TransactionalServer implements AutoCloseable {

    private final FtpResourceAdapter adapter = new FtpResourceAdapter();
    private final FtpManagedConnectionFactory factory = new FtpManagedConnectionFactory();
    private final TestContainer container = new TestContainer();
    private final List<ManagedConnection> connections = new ArrayList<>();

    /** To the server itself. */
    public TransactionalServer(FtpServerUnderTest server, Path journal) throws ResourceException {
        this(server, server.host(), server.port(), journal);
    }

    /** To the server behind a relay. */
    public TransactionalServer(FtpServerUnderTest server, String host, int port, Path journal)
            throws ResourceException {
        this(host, port, server.user(), server.password(), journal);
    }

    /** To any server, for this user. */
    TransactionalServer(String host, int port, String user, String password, Path journal) throws ResourceException {
        adapter.setJournalDirectory(journal.toString());
        adapter.setAllowVolatileJournal("true");
        adapter.start(container);
        factory.setResourceAdapter(adapter);
        factory.setServerName(host);
        factory.setPortNumber(Integer.toString(port));
        factory.setUserName(user);
        factory.setPassword(password);
        factory.setSecurity("NONE");
        factory.setCommitWait("5000");
        factory.setHeuristicAfter("300");
        factory.setReplyTimeout("5000");
        factory.setConnectTimeout("2000");
        factory.setAbortTimeout("500");
    }

    FtpManagedConnectionFactory factory() {
        return factory;
    }

    Transactions transactions() {
        return adapter.transactions();
    }

    ManagedConnection connect() throws ResourceException {
        ManagedConnection connection = factory.createManagedConnection(null, null);
        connections.add(connection);
        return connection;
    }

    static FtpConnection handle(ManagedConnection connection) throws ResourceException {
        return (FtpConnection) connection.getConnection(null, null);
    }

    XAResource resource() throws ResourceException {
        return connect().getXAResource();
    }

    @Override
    public void close() throws ResourceException {
        for (ManagedConnection connection : connections) {
            connection.destroy();
        }
        adapter.stop();
        container.close();
    }
}
