package org.ftpra.adapter.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/** Makes the TLS sockets of data channels, whose ends must be announced if so wanted. Thread-safe. */
final class DataSockets extends SSLSocketFactory {

    private final SSLSocketFactory plain;
    private final boolean closeNotifyRequired;
    private final int timeoutMillis;
    private final SocketsBelow open;

    /** Those that are opened are kept in {@code open} meanwhile. */
    DataSockets(SSLSocketFactory plain, boolean closeNotifyRequired, Duration timeout, SocketsBelow open) {
        this.plain = plain;
        this.closeNotifyRequired = closeNotifyRequired;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
        this.open = open;
    }

    /** In passive mode. */
    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        open.add(socket);
        Socket below = closeNotifyRequired ? new StrictSocket(socket) : socket;
        return plain.createSocket(below, host, port, autoClose);
    }

    /** In active mode, to be connected. */
    @Override
    public Socket createSocket() throws IOException {
        ActiveTlsSocket made = new ActiveTlsSocket(plain, closeNotifyRequired, timeoutMillis);
        open.add(made.below());
        return made;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return plain.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return plain.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return plain.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return plain.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return plain.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return plain.createSocket(address, port, localAddress, localPort);
    }
}
