package org.ftpra.engine.scripted;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.ftpra.engine.servers.ServerCertificate;
import org.ftpra.engine.servers.TestCertificates;

/** How a scripted server speaks TLS. Without more, as a sane one: both versions, a valid certificate, sessions resumed. */
public final class ServerTls {

    private final SSLContext control;
    private SSLContext data;
    private final SSLContext other;
    private volatile String resuming;
    private String[] versions = {"TLSv1.3", "TLSv1.2"};
    private volatile boolean closeNotify = true;

    /** With a valid certificate on both channels. */
    public ServerTls() {
        control = context(ServerCertificate.VALID);
        data = control;
        other = context(ServerCertificate.VALID);
    }

    private static SSLContext context(ServerCertificate certificate) {
        try {
            char[] password = TestCertificates.PASSWORD.toCharArray();
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(
                    KeyStore.getInstance(
                            TestCertificates.shared()
                                    .server(certificate)
                                    .keyStore()
                                    .toFile(),
                            password),
                    password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With this one on data channels, which then resume nothing. */
    public ServerTls dataCertificate(ServerCertificate certificate) {
        data = context(certificate);
        return this;
    }

    /** Data channels do not resume the control channel's session. */
    public ServerTls withoutResumption() {
        return dataCertificate(ServerCertificate.VALID);
    }

    /** Data channels resume the control channel's session in this version alone. */
    public ServerTls resumingOnlyIn(String version) {
        resuming = version;
        return this;
    }

    /** The versions it speaks. */
    public ServerTls versions(String... names) {
        versions = names.clone();
        return this;
    }

    /** For how many seconds a session, and its ticket, can be resumed; 0 is for ever. */
    public ServerTls sessionTimeout(int seconds) {
        control.getServerSessionContext().setSessionTimeout(seconds);
        return this;
    }

    /** Data channels end without close_notify. */
    public ServerTls withoutCloseNotify() {
        closeNotify = false;
        return this;
    }

    /** Nothing that was agreed on until now can be resumed. */
    public void forgetSessions() {
        Collections.list(control.getServerSessionContext().getIds())
                .forEach(id -> control.getServerSessionContext().getSession(id).invalidate());
    }

    boolean saysCloseNotify() {
        return closeNotify;
    }

    /** The server's side of the handshake on this socket. */
    SSLSocket control(Socket raw) throws IOException {
        return shaken(control, raw);
    }

    SSLSocket data(Socket raw, SSLSession first) throws IOException {
        boolean knowsFirst = resuming == null || resuming.equals(first.getProtocol());
        return shaken(knowsFirst ? data : other, raw);
    }

    private SSLSocket shaken(SSLContext context, Socket raw) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(raw, "client", raw.getPort(), true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(versions);
        socket.startHandshake();
        return socket;
    }

    /** A resumed session keeps the time at which its first handshake was made. */
    static boolean isResumed(SSLSession later, SSLSession first) {
        return later.getCreationTime() == first.getCreationTime();
    }

    @Override
    public String toString() {
        return List.of(versions).toString();
    }
}
