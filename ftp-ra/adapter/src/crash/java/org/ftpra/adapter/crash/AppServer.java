package org.ftpra.adapter.crash;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.container.OrderDatabase;
import org.ftpra.adapter.container.Recoverable;
import org.ftpra.adapter.container.RecoverableFactory;
import org.ftpra.adapter.container.TransactionalConnectionManager;
import org.ftpra.adapter.container.TransactionalConnectionManager.Sharing;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;

/** A container with the adapter, a database, and an application that plays stories. Confined to its thread. */
final class AppServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final OrderDatabase database;
    private final TransactionalConnectionManager pool;
    private final FtpConnectionFactory ftp;
    private final List<Recoverable> recoverables;
    private final Points points;

    /** With one factory for the application, and one for recovery, which a factory of local transactions does not serve. */
    AppServer(
            Transactions transactions,
            OrderDatabase database,
            ManagedConnectionFactory factory,
            ManagedConnectionFactory recovering,
            Points points)
            throws ResourceException {
        this.transactions = transactions;
        this.database = database;
        this.points = points;
        this.pool = new TransactionalConnectionManager(
                transactions, Sharing.SHAREABLE, seenAs(TransactionalConnectionManager.name()));
        this.ftp = (FtpConnectionFactory) factory.createConnectionFactory(pool);
        this.recoverables = List.of(new RecoverableFactory(TransactionalConnectionManager.name(), recovering), database);
    }

    private UnaryOperator<XAResource> seenAs(String name) {
        return resource -> new WatchedResource(name, resource, points);
    }

    /** Has a connection in the pool, so that none need be made for the next story. */
    void connect() {
        try (FtpConnection connection = ftp.getConnection()) {
            connection.find("/");
        }
    }

    /** Plays a story in a directory, with an order of this name where a row takes part. */
    void play(Story story, String directory, String order) throws Exception {
        TransactionManager manager = transactions.manager();
        manager.begin();
        try {
            act(story, directory, order);
        } catch (Exception e) {
            manager.rollback();
            throw e;
        }
        if (story.ending() == Story.Ending.ROLLBACK) {
            manager.rollback();
        } else {
            manager.commit();
        }
    }

    private void act(Story story, String directory, String order) throws Exception {
        if (story.ending() == Story.Ending.ROW_THEN_FILES) {
            insert(order);
        }
        try (FtpConnection connection = ftp.getConnection()) {
            story.scenario().act(connection, directory, points);
        }
        if (story.ending().isWithRow() && story.ending() != Story.Ending.ROW_THEN_FILES) {
            insert(order);
        }
    }

    private void insert(String order) throws Exception {
        database.insert(order, transactions.manager().getTransaction(), transactions, seenAs(database.name()));
    }

    /** Passes of recovery until no resource manager has a branch in doubt any more. */
    void recover() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            transactions.recover(recoverables);
        } while (isInDoubt(deadline));
    }

    private boolean isInDoubt(long deadline) throws Exception {
        for (Recoverable each : recoverables) {
            XAResource resource = each.connect();
            Object[] xids = resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
            each.disconnect();
            if (xids.length > 0 && System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "after " + PATIENCE + " of recovery " + each.name() + " still has " + Arrays.toString(xids));
            } else if (xids.length > 0) {
                return true;
            }
        }
        return false;
    }

    OrderDatabase database() {
        return database;
    }

    @Override
    public void close() {
        pool.close();
    }
}
