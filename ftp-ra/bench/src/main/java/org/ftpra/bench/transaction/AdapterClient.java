package org.ftpra.bench.transaction;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.io.IOException;
import javax.transaction.xa.XAResource;
import org.ftpra.api.FtpConnection;
import org.ftpra.bench.client.Client;
import org.ftpra.bench.client.FilePair;

/** One managed connection of our adapter, and a transaction for each file. */
final class AdapterClient implements Client {

    private final ManagedConnection managed;
    private final FtpConnection connection;
    private final XAResource resource;
    private final Commit commit;
    private final Runnable end;
    private int branches;

    AdapterClient(ManagedConnection managed, Commit commit, Runnable end) throws ResourceException {
        this.managed = managed;
        this.connection = (FtpConnection) managed.getConnection(null, null);
        this.resource = commit == Commit.NONE ? null : managed.getXAResource();
        this.commit = commit;
        this.end = end;
    }

    @Override
    public void store(FilePair file) throws Exception {
        commit.make(resource, () -> connection.store(file.path(), file.local()), ++branches);
    }

    @Override
    public void retrieve(FilePair file) {
        connection.retrieve(file.path(), file.local());
    }

    @Override
    public void close() throws IOException {
        try {
            managed.destroy();
        } catch (ResourceException failure) {
            throw new IOException(failure);
        } finally {
            end.run();
        }
    }
}
