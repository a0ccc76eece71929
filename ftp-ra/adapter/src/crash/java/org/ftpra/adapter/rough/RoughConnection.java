package org.ftpra.adapter.rough;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.ftpra.api.FtpConnection;

/** A managed connection of the adapter without transactions, and the rough part in them. */
final class RoughConnection implements ManagedConnection {

    private final ManagedConnection session;
    private final FtpConnection inner;
    private final RoughResource resource;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();

    RoughConnection(ManagedConnection session, RoughBranches branches) throws ResourceException {
        this.session = session;
        this.inner = (FtpConnection) session.getConnection(null, null);
        this.resource = new RoughResource(branches, inner);
        try {
            branches.sweep(inner);
        } catch (IOException e) {
            throw new ResourceException("rough", e);
        }
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo info) {
        return new RoughHandle(this, inner, resource).proxy();
    }

    void closed(Object handle) {
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    @Override
    public XAResource getXAResource() {
        return resource;
    }

    @Override
    public LocalTransaction getLocalTransaction() {
        return resource;
    }

    @Override
    public void cleanup() throws ResourceException {
        if (!isUsable()) {
            throw new ResourceException("lost");
        }
    }

    private boolean isUsable() {
        try {
            inner.find("/");
            return true;
        } catch (RuntimeException lost) {
            return false;
        }
    }

    @Override
    public void destroy() throws ResourceException {
        session.destroy();
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        throw new NotSupportedException("rough");
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public ManagedConnectionMetaData getMetaData() throws ResourceException {
        return session.getMetaData();
    }

    @Override
    public void setLogWriter(PrintWriter writer) {}

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }
}
