package org.ftpra.engine.servers;

/**
 * Counts what passes on one channel of a relay up to its fault, which then strikes the connection that reached it and no
 * other. Thread-safe: synchronized.
 */
final class FaultCounter {

    private final RelayFault.Channel channel;
    private RelayFault fault = RelayFault.NONE;
    private long passed;
    private long into;
    private boolean struck;
    private FaultyConnection reached;

    FaultCounter(RelayFault.Channel channel) {
        this.channel = channel;
    }

    synchronized void arm(RelayFault next) {
        fault = next;
        passed = 0;
        into = 0;
        struck = false;
        reached = null;
    }

    /** How many of these bytes may pass on a connection before the fault; they count as passed. */
    synchronized int admit(FaultyConnection connection, byte[] bytes, int length) {
        int admitted = 0;
        while (admitted < length && !isDueFor(connection)) {
            count(bytes[admitted]);
            admitted++;
            noteIfReached(connection);
        }
        return admitted;
    }

    /** Its peer may know the last bytes, and open another connection, before the fault has struck. */
    private void noteIfReached(FaultyConnection connection) {
        if (isDue() && reached == null) {
            reached = connection;
        }
    }

    private void count(byte next) {
        if (isAwaited() && passed >= fault.after()) {
            into++;
        } else if (isCounted(next)) {
            passed++;
        }
    }

    /** Has the fault strike this connection if it is due. */
    synchronized void strikeIfDue(FaultyConnection connection) {
        if (isDueFor(connection)) {
            struck = true;
            connection.fail(fault.kind());
        }
    }

    /** Or does so this moment: whoever has got the last bytes before the fault may ask before it has struck. */
    synchronized boolean hasStruck() {
        return struck || isDue();
    }

    synchronized long passed() {
        return passed;
    }

    private boolean isDue() {
        return isAwaited() && passed >= fault.after() && into >= fault.into();
    }

    /** A fault that is due before anything passes is any connection's. */
    private boolean isDueFor(FaultyConnection connection) {
        return isDue() && (reached == null || reached == connection);
    }

    private boolean isAwaited() {
        return fault.channel() == channel && !struck;
    }

    private boolean isCounted(byte next) {
        boolean lines = channel == RelayFault.Channel.CONTROL && fault.unit() == RelayFault.Unit.LINE;
        return !lines || next == '\n';
    }
}
