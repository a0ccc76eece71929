package org.ftpra.adapter.listener;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.ftpserver.ftplet.DataConnection;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.ServerDataConnectionFactory;

/** A data channel in use, which ABOR closes (RFC 959, section 4.1.3). Thread-safe: guarded by itself. */
final class Transfer implements AutoCloseable {

    private final FtpSession session;
    private final ServerDataConnectionFactory data;
    private final LinesRead lines;
    private boolean over;

    /** Begins, in the thread that carries out the command: the session is locked for all others meanwhile. */
    Transfer(FtpIoSession session) {
        this.session = session.getFtpletSession();
        this.data = session.getDataConnection();
        this.lines = LinesRead.of(session);
        lines.onAbort(this::beginStop);
    }

    /** All that comes. */
    void receive(DataConnection from, OutputStream into) throws IOException {
        from.transferFromClient(session, into);
    }

    /** In a thread of its own, since to close TLS may take a while, and whoever reads control channels must not wait. */
    private void beginStop() {
        Thread thread = new Thread(this::stop, "ftpra-abort");
        thread.setDaemon(true);
        thread.start();
    }

    /** The next data channel of the session is not meant. */
    private synchronized void stop() {
        if (!over) {
            data.closeDataConnection();
        }
    }

    @Override
    public void close() {
        lines.onAbort(() -> {});
        synchronized (this) {
            over = true;
        }
    }
}
