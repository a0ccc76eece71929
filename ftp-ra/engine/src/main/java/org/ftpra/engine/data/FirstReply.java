package org.ftpra.engine.data;

import java.time.Duration;
import java.util.Optional;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.Ticker;

/**
 * Waits for the first reply to a transfer command. Under TLS a server may say nothing before it has made the handshake
 * (RFC 4217 section 7 leaves the order open), so there the wait is short. Confined to the session's user.
 */
final class FirstReply {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration SOON = Duration.ofMillis(500);

    private final ControlChannel control;
    private final Ticker ticker;
    private boolean mayComeAfterHandshake;
    private boolean comesAfterHandshake;

    FirstReply(ControlChannel control, Ticker ticker) {
        this.control = control;
        this.ticker = ticker;
    }

    /** From now on data channels are under TLS. */
    void mayComeAfterHandshake() {
        mayComeAfterHandshake = true;
    }

    /** Empty if it may still come. */
    Optional<Reply> to(Command transfer) throws FtpFailure {
        if (comesAfterHandshake) {
            return control.poll(transfer);
        }
        return mayComeAfterHandshake ? control.await(transfer, patience()) : Optional.of(insistOn(transfer));
    }

    /** It came after the handshake once: there is nothing to wait for before the next one. */
    void cameAfterHandshake() {
        comesAfterHandshake = true;
    }

    /** The time for what a server may say or do after something else. */
    Deadline patience() {
        Duration half = Duration.ofNanos(control.replyTimeout().toNanos() / 2);
        return Deadline.after(half.compareTo(PATIENCE) < 0 ? half : PATIENCE, ticker);
    }

    /** If it comes at once. */
    Optional<Reply> soon(Command transfer) throws FtpFailure {
        return control.await(transfer, Deadline.after(SOON, ticker));
    }

    /** Now it must come. */
    Reply insistOn(Command transfer) throws FtpFailure {
        return control.receive(transfer, Deadline.after(control.replyTimeout(), ticker));
    }
}
