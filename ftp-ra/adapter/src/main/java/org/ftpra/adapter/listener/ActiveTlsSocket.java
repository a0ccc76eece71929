package org.ftpra.adapter.listener;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A TLS data channel in active mode: JSSE does not let one see what lies below a socket that it connects, so this connects a plain
 * one first. What the library sets before that is handed on then. Confined to its thread, but for closing.
 */
final class ActiveTlsSocket extends SSLSocket {

    /** That of a channel: an interrupt ends any wait for it. */
    private final Socket below = SocketChannel.open().socket();

    private final SSLSocketFactory factory;
    private final boolean closeNotifyRequired;
    private final int connectMillis;
    private final SSLSocket unconnected;
    private volatile SSLSocket tls;

    ActiveTlsSocket(SSLSocketFactory factory, boolean closeNotifyRequired, int connectMillis) throws IOException {
        this.factory = factory;
        this.closeNotifyRequired = closeNotifyRequired;
        this.connectMillis = connectMillis;
        this.unconnected = (SSLSocket) factory.createSocket();
        this.tls = unconnected;
    }

    /** Closed, it ends whatever is waited for. */
    Socket below() {
        return below;
    }

    @Override
    public void bind(SocketAddress address) throws IOException {
        below.bind(address);
    }

    @Override
    public void connect(SocketAddress address) throws IOException {
        connect(address, connectMillis);
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
        below.connect(address, timeout);
        below.setSoTimeout(connectMillis);
        InetSocketAddress partner = (InetSocketAddress) address;
        Socket strict = closeNotifyRequired ? new StrictSocket(below) : below;
        String host = partner.getAddress().getHostAddress();
        SSLSocket connected = (SSLSocket) factory.createSocket(strict, host, partner.getPort(), true);
        connected.setSSLParameters(unconnected.getSSLParameters());
        connected.setUseClientMode(unconnected.getUseClientMode());
        tls = connected;
    }

    @Override
    public void setReuseAddress(boolean on) throws SocketException {
        below.setReuseAddress(on);
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        below.setSoTimeout(timeout);
    }

    @Override
    public InetAddress getInetAddress() {
        return below.getInetAddress();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return tls.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return tls.getOutputStream();
    }

    @Override
    public void close() throws IOException {
        try (below) {
            tls.close();
        }
    }

    @Override
    public void startHandshake() throws IOException {
        tls.startHandshake();
    }

    @Override
    public SSLSession getSession() {
        return tls.getSession();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return tls.getEnabledCipherSuites();
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        tls.setEnabledCipherSuites(suites);
    }

    @Override
    public String[] getSupportedProtocols() {
        return tls.getSupportedProtocols();
    }

    @Override
    public String[] getEnabledProtocols() {
        return tls.getEnabledProtocols();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        tls.setEnabledProtocols(protocols);
    }

    @Override
    public void addHandshakeCompletedListener(HandshakeCompletedListener listener) {
        tls.addHandshakeCompletedListener(listener);
    }

    @Override
    public void removeHandshakeCompletedListener(HandshakeCompletedListener listener) {
        tls.removeHandshakeCompletedListener(listener);
    }

    @Override
    public void setUseClientMode(boolean mode) {
        tls.setUseClientMode(mode);
    }

    @Override
    public boolean getUseClientMode() {
        return tls.getUseClientMode();
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        tls.setNeedClientAuth(need);
    }

    @Override
    public boolean getNeedClientAuth() {
        return tls.getNeedClientAuth();
    }

    @Override
    public void setWantClientAuth(boolean want) {
        tls.setWantClientAuth(want);
    }

    @Override
    public boolean getWantClientAuth() {
        return tls.getWantClientAuth();
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {
        tls.setEnableSessionCreation(flag);
    }

    @Override
    public boolean getEnableSessionCreation() {
        return tls.getEnableSessionCreation();
    }
}
