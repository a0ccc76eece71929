package org.ftpra.adapter.outbound;

import jakarta.resource.spi.IllegalStateException;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * Where a handle is in its life, on which managed connection, and the transfer that it has open. Thread-safe: guarded by
 * itself; nothing is done under this lock but moving.
 */
final class HandleLife {

    private HandleState state = HandleState.ACTIVE;
    private FtpManagedConnection owner;
    private OpenTransfer transfer;

    HandleLife(FtpManagedConnection owner) {
        this.owner = owner;
    }

    synchronized FtpManagedConnection owner() {
        return owner;
    }

    synchronized boolean isActive() {
        return state == HandleState.ACTIVE;
    }

    synchronized boolean isActiveOn(FtpManagedConnection expected) {
        return state == HandleState.ACTIVE && owner == expected;
    }

    synchronized void requireActiveOn(FtpManagedConnection expected) throws FtpFailure {
        if (state != HandleState.ACTIVE) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, state.problem());
        }
        if (owner != expected) {
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, "the container has just moved this connection: call again");
        }
    }

    /** Takes note of an open transfer; one that another thread's close has overtaken is given up at once. */
    void opened(OpenTransfer opened, OpenTransfer.Step abort) throws FtpFailure {
        HandleState now = noted(opened);
        if (now != HandleState.ACTIVE) {
            abort.go();
            throw FtpFailure.of(Kind.INVALID_ARGUMENT, now.problem());
        }
    }

    private synchronized HandleState noted(OpenTransfer opened) {
        transfer = state == HandleState.ACTIVE ? opened : null;
        return state;
    }

    /** By the application; what is returned is to be seen to. */
    synchronized End close() {
        End end = new End(state == HandleState.ACTIVE ? owner : null, ended(HandleState.CLOSED));
        state = HandleState.CLOSED;
        return end;
    }

    /** By the container, which resets the session. */
    synchronized void invalidate() {
        if (state == HandleState.ACTIVE) {
            ended(HandleState.INVALIDATED);
            state = HandleState.INVALIDATED;
        }
    }

    /** By the container; what is returned is to be seen to. */
    synchronized End associate(FtpManagedConnection next) throws IllegalStateException {
        if (state == HandleState.CLOSED) {
            throw new IllegalStateException(state.problem() + " and cannot be associated again");
        }
        End end = next == owner ? End.NONE : new End(owner, ended(HandleState.INVALIDATED));
        owner = next;
        state = HandleState.ACTIVE;
        return end;
    }

    private OpenTransfer ended(HandleState reason) {
        OpenTransfer open = transfer;
        if (open != null) {
            open.end(reason.problem());
        }
        transfer = null;
        return open;
    }

    /**
     * What a handle leaves behind.
     *
     * @param owner the managed connection to tell, if it still counts the handle
     * @param openTransfer to be aborted, if there is one
     */
    record End(Optional<FtpManagedConnection> owner, Optional<OpenTransfer> openTransfer) {

        static final End NONE = new End(Optional.empty(), Optional.empty());

        End(FtpManagedConnection owner, OpenTransfer openTransfer) {
            this(Optional.ofNullable(owner), Optional.ofNullable(openTransfer));
        }
    }
}
