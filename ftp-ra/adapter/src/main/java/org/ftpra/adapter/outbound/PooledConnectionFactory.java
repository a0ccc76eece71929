package org.ftpra.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import javax.naming.Reference;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;

/**
 * Asks the container for connections (Connectors 2.1, section 6.5.1: in the caller's own thread). Thread-safe; the
 * reference is set by the deployment, before anybody has this.
 */
final class PooledConnectionFactory implements FtpConnectionFactory {

    private static final long serialVersionUID = 1L;

    private final FtpManagedConnectionFactory factory;
    private final ConnectionManager connections;
    private Reference reference;

    PooledConnectionFactory(FtpManagedConnectionFactory factory, ConnectionManager connections) {
        this.factory = factory;
        this.connections = connections;
    }

    @Override
    public FtpConnection getConnection() {
        return allocate(null);
    }

    @Override
    public FtpConnection getConnection(String userName, String password) {
        Arguments.notEmpty(userName, "userName");
        return allocate(new FtpRequestInfo(userName, Arguments.present(password, "password")));
    }

    private FtpConnection allocate(ConnectionRequestInfo info) {
        try {
            return (FtpConnection) connections.allocateConnection(factory, info);
        } catch (ResourceException e) {
            throw AllocationErrors.toCaller(e);
        }
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Reference getReference() {
        return reference;
    }

    @Override
    public String toString() {
        return "connections of " + factory;
    }
}
