package org.ftpra.engine.scripted;

import org.ftpra.engine.control.Ticker;

/**
 * A clock that stands until it is let go, and then goes like the system's: however slow the machine is, no limit passes
 * before the moment that a test is about. Thread-safe: synchronized.
 */
public final class HeldTicker implements Ticker {

    private final long stands = Ticker.SYSTEM.nanos();
    private boolean isHeld = true;
    private long stoodFor;

    @Override
    public synchronized long nanos() {
        return isHeld ? stands : Ticker.SYSTEM.nanos() - stoodFor;
    }

    /** Lets the time pass from now on. */
    public synchronized void letGo() {
        if (isHeld) {
            stoodFor = Ticker.SYSTEM.nanos() - stands;
            isHeld = false;
        }
    }
}
