package org.ftpra.adapter.transaction;

import java.util.HashSet;
import java.util.Set;

/** What a branch has done on the server, as far as that is known; changes are counted from 0. Thread-safe: guarded by itself. */
final class Progress {

    private final Set<Integer> moved = new HashSet<>();
    private final Set<Integer> inDoubt = new HashSet<>();
    private final Set<Integer> madeRoom = new HashSet<>();
    private int done;
    private boolean recovered;
    private boolean fenced;

    /** How many changes are on the server, in their order. */
    synchronized int done() {
        return done;
    }

    /** The next one is. */
    synchronized void advance() {
        done++;
    }

    /** The first one is not any more: it was taken back. */
    synchronized void back() {
        done = 0;
        inDoubt.remove(0);
    }

    /** An earlier life of this adapter may have carried out any of its changes. */
    synchronized void recovered() {
        recovered = true;
    }

    /** A command has been sent that carries this change out; whether it did is not known. */
    synchronized void doubt(int change) {
        inDoubt.add(change);
    }

    synchronized void certain(int change) {
        inDoubt.remove(change);
    }

    synchronized boolean isInDoubt(int change) {
        return recovered || inDoubt.contains(change);
    }

    /** A command has been sent that moves aside what is in the way of this change. */
    synchronized void makeRoom(int change) {
        madeRoom.add(change);
    }

    synchronized boolean mayLieAside(int change) {
        return isInDoubt(change) || madeRoom.contains(change);
    }

    /** What was there has its hidden name, and the journal says so. */
    synchronized void moved(int change) {
        moved.add(change);
    }

    synchronized boolean isMoved(int change) {
        return moved.contains(change);
    }

    /** Whether it is certain that no command of its commit has changed anything on the server. */
    synchronized boolean isUntouched() {
        return !recovered && done == 0 && inDoubt.isEmpty() && moved.isEmpty();
    }

    /** What was delivered in it has, perhaps, the name that only this branch gives. */
    synchronized void fenced() {
        fenced = true;
    }

    synchronized boolean mayBeFenced() {
        return recovered || fenced;
    }
}
