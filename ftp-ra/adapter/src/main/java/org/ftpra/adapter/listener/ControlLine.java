package org.ftpra.adapter.listener;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.mina.core.future.WriteFuture;
import org.ftpra.api.FtpPartner;

/** One control channel, as our commands see it. Confined to its thread. */
final class ControlLine {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final Duration BEHIND = Duration.ofMillis(50);

    /** A reply below it is followed by another (RFC 959, section 4.2). */
    private static final int FINAL = 200;

    private final FtpIoSession session;
    private Place about;

    ControlLine(FtpIoSession session) {
        this.session = session;
    }

    /** What is answered from now on: final replies are kept for the operator. */
    void about(Place place) {
        about = place;
    }

    /**
     * Returns when it is on its way, or cannot be. What is written while the channel is being closed may be told neither: the
     * library forgets it.
     */
    void send(int code, String text) {
        WriteFuture reply = session.write(new DefaultFtpReply(code, text));
        long began = System.nanoTime();
        while (!reply.awaitUninterruptibly(LOOK_AGAIN_MILLIS) && isOpen() && isPatient(began)) {
            // Who reads slowly gets it still.
        }
        if (about != null && code >= FINAL) {
            about.intake()
                    .replies()
                    .add(new Told(
                            Instant.now(), about.path(), session.getUser().getName(), code, text, reply.isWritten()));
        }
    }

    private static boolean isPatient(long beganNanos) {
        return System.nanoTime() - beganNanos < PATIENCE.toNanos();
    }

    private boolean isOpen() {
        return session.isConnected() && !session.isClosing();
    }

    /** Whether the partner waits for the reply: is there, and has not said ABOR. */
    boolean isAwaited() {
        return isOpen() && !isAborted();
    }

    /** Whether the partner has said ABOR, to what is being carried out. */
    boolean isAborted() {
        return LinesRead.of(session).aborted();
    }

    /**
     * Whether the partner still waits a while after the end of the data channel. In clear, the end of a partner's process looks
     * like the end of the file, and the end of the control channel may be just behind it, or ABOR; under TLS the end was announced.
     */
    boolean outlives(long endNanos) {
        long left = BEHIND.minusNanos(System.nanoTime() - endNanos).toMillis();
        if (left > 0 && !session.getDataConnection().isSecure()) {
            session.getCloseFuture().awaitUninterruptibly(left);
        }
        return isAwaited();
    }

    /** What the partner sees, on the local disk. */
    Path home() {
        return Path.of(session.getUser().getHomeDirectory());
    }

    FtpPartner partner() {
        String name = session.getUser().getName();
        return new FtpPartner(
                new PartnerName(name),
                ((InetSocketAddress) session.getRemoteAddress()).getAddress(),
                session.isSecure(),
                certificate());
    }

    private Optional<X509Certificate> certificate() {
        Certificate[] chain = session.getClientCertificates();
        return chain != null && chain.length > 0 && chain[0] instanceof X509Certificate own
                ? Optional.of(own)
                : Optional.empty();
    }
}
