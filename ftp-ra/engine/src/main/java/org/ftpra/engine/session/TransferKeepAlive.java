package org.ftpra.engine.session;

import java.time.Duration;
import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Ticker;

/** NOOPs while a transfer goes on or stands still, so that neither the server nor a firewall forgets the control channel. */
final class TransferKeepAlive {

    private static final Command NOOP = Command.of("NOOP");
    private static final long NANOS = 1_000_000;

    private final ControlChannel control;
    private final long interval;
    private final Ticker ticker;
    private final Ahead ahead;
    private long last;
    private int sent;
    private boolean over;

    TransferKeepAlive(ControlChannel control, Duration interval, Ticker ticker, Ahead ahead) {
        this.control = control;
        this.interval = interval.toNanos();
        this.ticker = ticker;
        this.ahead = ahead;
        this.last = ticker.nanos();
    }

    /** How long until the next NOOP. Commands sent ahead keep the channel alive as well, and their replies are counted. */
    long millisToTick() {
        long left = last + interval - ticker.nanos();
        boolean none = interval == 0 || over || ahead.isOutstanding();
        return none ? Long.MAX_VALUE : (Math.max(0, left) + NANOS - 1) / NANOS;
    }

    /** Sends a NOOP when it is time. */
    void tick() throws FtpFailure {
        if (millisToTick() == 0) {
            last = ticker.nanos();
            sent++;
            control.sendBehind(NOOP);
        }
    }

    /** No more of them: the transfer is over. */
    void end() {
        over = true;
    }

    /** How many were sent. */
    int sent() {
        return sent;
    }
}
