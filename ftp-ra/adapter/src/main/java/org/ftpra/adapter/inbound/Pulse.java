package org.ftpra.adapter.inbound;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ftpra.adapter.transaction.Paths;
import org.ftpra.adapter.transaction.Sessions;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.FileTransfers;

/**
 * Shows other nodes that this one is alive, by a file that changes, in each directory where it has had a claim for a while. Other
 * nodes compare it with what it was, on their own clocks. Thread-safe.
 */
final class Pulse {

    private static final int BEATS = 6;
    private static final int LENGTHS = 64;

    private final Activation activation;
    private final Claims claims;
    private final Sessions sessions;
    private final Duration interval;
    private final Set<String> signed = ConcurrentHashMap.newKeySet();
    private final Object heart = new Object();
    private int beats;
    private volatile boolean closed;

    Pulse(Activation activation, Claims claims) {
        this.activation = activation;
        this.claims = claims;
        this.sessions = Sessions.opened(activation.opening());
        this.interval = activation
                .settings()
                .cluster()
                .takeoverAfter()
                .orElse(Duration.ZERO)
                .dividedBy(BEATS);
    }

    void start() {
        if (!interval.isZero()) {
            again();
        }
    }

    private void again() {
        if (!closed) {
            activation.work().later(this::beat, interval);
        }
    }

    /** A sign of an earlier life of this node is there. */
    void found(String directory) {
        signed.add(directory);
    }

    private void beat() {
        try {
            synchronized (heart) {
                if (!closed) {
                    sign(claims.directoriesHeldFor(interval));
                }
            }
        } finally {
            again();
        }
    }

    /** In these directories; where nothing is held any more, no sign stays. */
    private void sign(Set<String> wanted) {
        Set<String> unwanted = new HashSet<>(signed);
        unwanted.removeAll(claims.directoriesHeldFor(Duration.ZERO));
        if (wanted.isEmpty() && unwanted.isEmpty()) {
            return;
        }
        try {
            sessions.use(session -> {
                sign(session, wanted, unwanted);
                return null;
            });
        } catch (FtpFailure e) {
            InboundLog.noSignOfLife(activation, e);
        }
    }

    private void sign(FtpSession session, Set<String> wanted, Set<String> unwanted) throws FtpFailure {
        beats++;
        for (String directory : wanted) {
            byte[] content = new byte[1 + beats % LENGTHS];
            signed.add(directory);
            FileTransfers.unproved(session).store(name(directory), new ByteArrayInputStream(content));
        }
        for (String directory : unwanted) {
            session.call(Command.of("DELE", name(directory)));
            signed.remove(directory);
        }
    }

    private String name(String directory) {
        return Paths.child(directory, ClaimName.aliveName(activation.owner()));
    }

    /** Its files stay where claims stay; elsewhere they go, if the server lets us. A beat on its way comes to its end before. */
    void close() {
        closed = true;
        synchronized (heart) {
            sign(Set.of());
        }
    }
}
