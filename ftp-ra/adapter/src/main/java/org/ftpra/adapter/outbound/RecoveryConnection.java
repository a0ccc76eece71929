package org.ftpra.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.transaction.BranchResource;

/**
 * A managed connection without a session, made while the server cannot be reached and branches on it await their outcome: a
 * transaction manager that recovers asks once, and must not be turned away (Connectors 2.1, section 7.6.6). An application is.
 * Thread-safe.
 */
final class RecoveryConnection implements ManagedConnection {

    private final ResourceAccess access;
    private final BranchResource branches;
    private final ResourceException whyNone;
    private volatile PrintWriter logWriter;

    RecoveryConnection(ResourceAccess access, ResourceException whyNone) {
        this.access = access;
        this.branches = access.branches();
        this.whyNone = whyNone;
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo info) throws ResourceException {
        throw whyNone;
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        access.requireTransactionManager();
        return branches;
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw whyNone;
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        throw whyNone;
    }

    @Override
    public void cleanup() {
        // There is nothing to clean.
    }

    @Override
    public void destroy() {
        // There is nothing to end.
    }

    /** Nothing happens to it. */
    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {}

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {}

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return new FtpMetaData("(not connected)", access.resource().user());
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public String toString() {
        return "recovery of " + access.resource() + " without a session";
    }
}
