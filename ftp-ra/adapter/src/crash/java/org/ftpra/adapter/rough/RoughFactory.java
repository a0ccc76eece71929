package org.ftpra.adapter.rough;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.TransactionSupport;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import javax.security.auth.Subject;
import org.ftpra.api.FtpConnectionFactory;

/** Makes rough connections out of those of another factory. */
public final class RoughFactory implements ManagedConnectionFactory, TransactionSupport {

    private static final long serialVersionUID = 1L;

    private final transient ManagedConnectionFactory sessions;
    private final TransactionSupportLevel level;
    private final transient RoughBranches branches;

    /** With its branches in this directory. */
    public RoughFactory(
            ManagedConnectionFactory sessions, Path directory, RoughFault fault, TransactionSupportLevel level) {
        this.level = level;
        this.sessions = sessions;
        this.branches = new RoughBranches(directory, fault);
    }

    @Override
    public Object createConnectionFactory(ConnectionManager connections) {
        return Proxy.newProxyInstance(
                RoughFactory.class.getClassLoader(),
                new Class<?>[] {FtpConnectionFactory.class},
                (proxy, method, arguments) -> connections.allocateConnection(this, null));
    }

    @Override
    public Object createConnectionFactory() throws ResourceException {
        throw new ResourceException("rough");
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo info)
            throws ResourceException {
        return new RoughConnection(sessions.createManagedConnection(subject, info), branches);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ManagedConnection matchManagedConnections(Set candidates, Subject subject, ConnectionRequestInfo info) {
        return (ManagedConnection) candidates.stream().findFirst().orElse(null);
    }

    @Override
    public TransactionSupportLevel getTransactionSupport() {
        return level;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {}

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }
}
