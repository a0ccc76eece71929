package org.ftpra.adapter.crash;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** Halts the JVM when its n-th point is reached: nothing is closed, flushed or told to anybody but the test. Thread-safe. */
final class HaltingPoints implements Points {

    private static final int HALTED = 99;

    private final PrintStream answers;
    private final AtomicBoolean committing = new AtomicBoolean();
    private int left = Integer.MAX_VALUE;
    private int passed;

    HaltingPoints(PrintStream answers) {
        this.answers = answers;
    }

    /** Counts from here. */
    synchronized void haltAt(int number) {
        left = number;
        passed = 0;
        committing.set(false);
    }

    @Override
    public synchronized void reach(String name) {
        passed++;
        left--;
        if (name.startsWith("before commit of ftp")) {
            committing.set(true);
        }
        if (left == 0) {
            answers.println(String.join("\t", "halted", Integer.toString(passed), name, committing.toString()));
            answers.flush();
            Runtime.getRuntime().halt(HALTED);
        }
    }

    synchronized int passed() {
        return passed;
    }
}
