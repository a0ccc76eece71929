package org.ftpra.adapter.listener;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Whether a partner still waits for the answer to an upload. Nothing is committed for one who does not: without having seen 226
 * they will send it again. Thread-safe.
 */
final class Waiting {

    private enum State {
        WAITING,
        VOTED,
        GIVEN_UP
    }

    private final BooleanSupplier present;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    /**
     * Of a partner.
     *
     * @param present whether their control channel is open
     */
    Waiting(BooleanSupplier present) {
        this.present = present;
    }

    /** Whether the partner is there; after that, giving up does not count any more. */
    boolean vote() {
        if (!present.getAsBoolean()) {
            giveUp();
        }
        return state.compareAndSet(State.WAITING, State.VOTED) || state.get() == State.VOTED;
    }

    /** Waits no longer. False if it is too late for that: the transaction has our vote. */
    boolean giveUp() {
        return state.compareAndSet(State.WAITING, State.GIVEN_UP) || state.get() == State.GIVEN_UP;
    }

    /** Whether the partner is there by now. */
    boolean isPresent() {
        return present.getAsBoolean();
    }
}
