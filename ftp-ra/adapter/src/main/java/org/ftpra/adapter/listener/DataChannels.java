package org.ftpra.adapter.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.ftpserver.DataConnectionException;
import org.apache.ftpserver.ftplet.DataConnection;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.ftpserver.impl.IODataConnection;
import org.apache.ftpserver.impl.IODataConnectionFactory;
import org.apache.ftpserver.impl.ServerDataConnectionFactory;
import org.apache.mina.core.session.IoSession;

/**
 * The data channels of one control channel: the library's, but for those that we open in clear. For these the library waits as long as
 * the operating system does, and nobody can close them meanwhile. Opened by the thread of a command, closed and ended by any.
 */
final class DataChannels extends IODataConnectionFactory {

    /** Where the library looks for it. */
    private static final String ATTRIBUTE = FtpIoSession.ATTRIBUTE_PREFIX + "data-connection";

    private static final int KNOCK_MILLIS = 1000;

    private final FtpIoSession control;
    private final int timeoutMillis;
    private volatile boolean active;
    private volatile boolean awaited;
    private volatile Socket opened = new Socket();

    private DataChannels(FtpServerContext context, FtpIoSession control, Duration timeout) {
        super(context, control);
        this.control = control;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    /**
     * Prepares those of a control channel that begins.
     *
     * @param secure whether they are under TLS from the beginning
     * @param timeout how long one may take to be opened, or stand still
     */
    static void prepare(IoSession session, FtpServerContext context, boolean secure, Duration timeout) {
        ServerDataConnectionFactory channels = new DataChannels(context, new FtpIoSession(session, context), timeout);
        channels.setServerControlAddress(address(session));
        channels.setSecure(secure);
        session.setAttribute(ATTRIBUTE, channels);
    }

    private static InetAddress address(IoSession session) {
        return ((InetSocketAddress) session.getLocalAddress()).getAddress();
    }

    @Override
    public void initActiveDataConnection(InetSocketAddress partner) {
        super.initActiveDataConnection(partner);
        active = true;
    }

    @Override
    public InetSocketAddress initPassiveDataConnection() throws DataConnectionException {
        active = false;
        return super.initPassiveDataConnection();
    }

    @Override
    public DataConnection openConnection() throws Exception {
        return active && !isSecure() ? new IODataConnection(connected(), control, this) : openedByLibrary();
    }

    private DataConnection openedByLibrary() throws Exception {
        awaited = !active;
        try {
            return super.openConnection();
        } finally {
            awaited = false;
        }
    }

    /** That of a channel: an interrupt ends any wait for it. */
    private Socket connected() throws IOException {
        opened = SocketChannel.open().socket();
        opened.bind(new InetSocketAddress(address(control), 0));
        opened.connect(new InetSocketAddress(getInetAddress(), getPort()), timeoutMillis);
        opened.setSoTimeout(timeoutMillis);
        return opened;
    }

    /** Closes that of a control channel that has ended, also where the library waits for the partner to connect. */
    static void end(FtpIoSession control) {
        if (control.getAttribute(ATTRIBUTE) instanceof DataChannels channels) {
            channels.end();
        }
    }

    private void end() {
        if (awaited) {
            knock();
        }
        closeDataConnection();
    }

    /** Whoever closes waits for the same lock as the library holds while it waits: somebody has to come, and is lost at once. */
    private void knock() {
        try (Socket knocking = new Socket()) {
            knocking.setSoLinger(true, 0);
            knocking.connect(new InetSocketAddress(getInetAddress(), getPort()), KNOCK_MILLIS);
        } catch (IOException e) {
            // The partner has come, or the time was over.
        }
    }

    @Override
    public void closeDataConnection() {
        try {
            opened.close();
        } catch (IOException e) {
            // Nobody uses it any more.
        }
        super.closeDataConnection();
    }
}
