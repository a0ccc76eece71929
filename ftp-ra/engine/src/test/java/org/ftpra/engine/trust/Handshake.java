package org.ftpra.engine.trust;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;

/** A handshake of two engines in memory, with the host name checked. Confined to one thread, which does both sides. */
public final class Handshake {

    private static final int BUFFER = 1 << 17;
    private static final int PORT = 990;

    private final Side client;
    private final Side server;

    /** Of this client, who wants this host, with the server of this identity. */
    public Handshake(SSLContext client, String host, String identity, String protocol) {
        this(client, host, serverContext(identity), protocol, false);
    }

    /** Of this client, who wants this host, with this server. */
    public Handshake(SSLContext client, String host, SSLContext server, String protocol, boolean asksForCertificate) {
        SSLEngine engine = client.createSSLEngine(host, PORT);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {protocol});
        engine.setSSLParameters(parameters);
        this.client = new Side(engine);
        SSLEngine other = server.createSSLEngine();
        other.setUseClientMode(false);
        other.setNeedClientAuth(asksForCertificate);
        this.server = new Side(other);
        run();
    }

    /** The same with a server that insists on a certificate signed by the CA. */
    public static Handshake withClientCertificate(SSLContext client, String protocol) {
        return new Handshake(client, "localhost", serverContext(Identities.SERVER), protocol, true);
    }

    private void run() {
        boolean moved = true;
        while (moved) {
            moved = client.step(server) | server.step(client);
        }
    }

    /** What the client threw. */
    public Optional<SSLException> failure() {
        return Optional.ofNullable(client.failure);
    }

    /** What the client can say about it, or "" if there was no failure. */
    public String problem() {
        return failure()
                .map(failure -> CertificateProblem.in(failure).orElse("not a certificate's: " + failure))
                .orElse("");
    }

    public boolean succeeded() {
        return client.failure == null && server.failure == null;
    }

    public X509Certificate clientsCertificate() throws SSLPeerUnverifiedException {
        return (X509Certificate) server.engine.getSession().getPeerCertificates()[0];
    }

    public byte[] sessionId() {
        return server.engine.getSession().getId();
    }

    public static SSLContext serverContext(String identity) {
        try {
            KeyStore own = empty();
            own.setKeyEntry(identity, Identities.key(identity), new char[0], Identities.chain(identity));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, new char[0]);
            KeyStore trusted = empty();
            trusted.setCertificateEntry("ca", Identities.certificate(Identities.CA));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore empty() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One end: takes what the other sent, and sends what it has to. */
    private static final class Side {

        private final SSLEngine engine;
        private final ByteBuffer received = ByteBuffer.allocate(BUFFER).limit(0);
        private final ByteBuffer plain = ByteBuffer.allocate(BUFFER);
        private SSLException failure;
        private boolean begun;

        private Side(SSLEngine engine) {
            this.engine = engine;
        }

        private boolean step(Side other) {
            try {
                return read() | write(other);
            } catch (SSLException e) {
                failure = failure == null ? e : failure;
                return true;
            }
        }

        private boolean read() throws SSLException {
            int before = received.remaining();
            boolean wants = before > 0 && !engine.isInboundDone();
            if (wants) {
                engine.unwrap(received, plain);
                runTasks();
            }
            return wants && received.remaining() < before;
        }

        private void runTasks() {
            for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                task.run();
            }
        }

        private boolean write(Side other) throws SSLException {
            if (!begun) {
                begun = true;
                engine.beginHandshake();
            }
            ByteBuffer sent = ByteBuffer.allocate(BUFFER);
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP
                    && engine.wrap(ByteBuffer.allocate(0), sent).bytesProduced() > 0) {
                runTasks();
            }
            other.receive(sent.flip());
            return sent.limit() > 0;
        }

        private void receive(ByteBuffer bytes) {
            received.compact().put(bytes).flip();
        }
    }
}
