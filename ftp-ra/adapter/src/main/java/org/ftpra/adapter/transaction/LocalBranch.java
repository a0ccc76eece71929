package org.ftpra.adapter.transaction;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.LocalTransactionException;
import javax.transaction.xa.XAException;

/** A transaction that the container ends without a transaction manager (Connectors 2.1, section 7.7). Thread-safe. */
public final class LocalBranch implements LocalTransaction {

    private final BranchResource resource;

    /** Local transactions of this resource's connection. */
    public LocalBranch(BranchResource resource) {
        this.resource = resource;
    }

    @Override
    public void begin() throws ResourceException {
        step("begin", resource::beginLocal);
    }

    @Override
    public void commit() throws ResourceException {
        step("commit", () -> resource.endLocal(true));
    }

    @Override
    public void rollback() throws ResourceException {
        step("roll back", () -> resource.endLocal(false));
    }

    private static void step(String verb, Completion.Step step) throws ResourceException {
        try {
            step.go();
        } catch (XAException e) {
            throw new LocalTransactionException("the local transaction did not " + verb + ": " + e.getMessage(), e);
        }
    }
}
