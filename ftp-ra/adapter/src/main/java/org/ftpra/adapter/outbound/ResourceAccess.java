package org.ftpra.adapter.outbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.util.Optional;
import org.ftpra.adapter.config.PublishMode;
import org.ftpra.adapter.config.TransactionSettings;
import org.ftpra.adapter.transaction.Branch;
import org.ftpra.adapter.transaction.BranchFiles;
import org.ftpra.adapter.transaction.BranchResource;
import org.ftpra.adapter.transaction.DirectFiles;
import org.ftpra.adapter.transaction.RemoteFiles;
import org.ftpra.adapter.transaction.ResourceId;
import org.ftpra.adapter.transaction.Sessions;
import org.ftpra.adapter.transaction.StagedFiles;
import org.ftpra.adapter.transaction.Transactions;
import org.ftpra.engine.session.FtpSession;

/**
 * How one user of one server takes part in transactions: the same for all connections of the factory that are this user's.
 *
 * @param resource which user, on which server
 * @param transactions those of the resource adapter
 * @param settings what the deployer wants
 * @param opening how a session is opened
 */
record ResourceAccess(
        ResourceId resource, Transactions transactions, TransactionSettings settings, Sessions.Opening opening) {

    /** What is unfinished there can be finished from now on. */
    ResourceAccess known() {
        transactions.know(resource, Sessions.opened(opening));
        return this;
    }

    /** For a connection, whose session completes branches if it can, and another one if not. */
    BranchResource branches(Sessions own, Runnable waking) {
        return transactions.resource(resource, Sessions.either(own, Sessions.opened(opening)), waking, settings);
    }

    /** For recovery while no connection can be had. */
    BranchResource branches() {
        return transactions.resource(resource, Sessions.opened(opening), () -> {}, settings);
    }

    RemoteFiles files(FtpSession session, Optional<Branch> branch) {
        PublishMode mode = settings.publishMode();
        if (branch.isPresent()) {
            return new BranchFiles(session, transactions, branch.get(), mode == PublishMode.DIRECTORY);
        }
        return mode == PublishMode.DIRECT ? new DirectFiles(session) : new StagedFiles(session, transactions, resource);
    }

    boolean hasRecoverable() {
        return settings.level() == TransactionSupportLevel.XATransaction && transactions.hasRecoverable(resource);
    }

    /** Whether a transaction manager may rely on us. */
    void requireTransactionManager() throws ResourceException {
        requireLevel(TransactionSupportLevel.XATransaction);
        if (transactions.refusal().isPresent()) {
            throw new ResourceException("no connection of " + resource + " takes part in transactions: "
                    + transactions.refusal().get()
                    + "; or set transactionLevel of the connection factory to NoTransaction");
        }
    }

    void requireLocalTransactions() throws NotSupportedException {
        requireLevel(TransactionSupportLevel.LocalTransaction);
    }

    private void requireLevel(TransactionSupportLevel least) throws NotSupportedException {
        if (settings.level().compareTo(least) < 0) {
            throw new NotSupportedException(
                    "transactionLevel is " + settings.level() + "; " + least + " was asked for");
        }
    }
}
