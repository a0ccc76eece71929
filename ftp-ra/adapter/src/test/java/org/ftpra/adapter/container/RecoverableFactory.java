package org.ftpra.adapter.container;

import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import javax.transaction.xa.XAResource;

/** Recovery of a resource adapter's pool: by a managed connection without request information (Connectors 2.1, section 7.6). */
public final class RecoverableFactory implements Recoverable {

    private final String name;
    private final ManagedConnectionFactory factory;
    private ManagedConnection connection;

    /** Recovers what was enlisted under this name. */
    public RecoverableFactory(String name, ManagedConnectionFactory factory) {
        this.name = name;
        this.factory = factory;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public XAResource connect() throws Exception {
        disconnect();
        connection = factory.createManagedConnection(null, null);
        return connection.getXAResource();
    }

    @Override
    public void disconnect() throws Exception {
        if (connection != null) {
            connection.destroy();
            connection = null;
        }
    }
}
