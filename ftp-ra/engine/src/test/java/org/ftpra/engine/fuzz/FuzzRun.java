package org.ftpra.engine.fuzz;

import java.util.Random;

/** Many inputs from one seed number; a failure tells the number of its input. */
public final class FuzzRun {

    /** The seed number: a system property repeats or changes a run. */
    private static final long SEED = Long.getLong("ftpra.fuzz.seed", 20260101L);

    private final String name;
    private final Random random = new Random(SEED);

    /** A run of this name. */
    public FuzzRun(String name) {
        this.name = name;
    }

    /** Where all chance of this run comes from. */
    public Random random() {
        return random;
    }

    /** Feeds this many inputs. */
    public void times(int inputs, Feeding feeding) {
        long start = System.nanoTime();
        for (int i = 0; i < inputs; i++) {
            feed(feeding, i);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("fuzz: " + name + ": " + inputs + " inputs, seed " + SEED + ", " + millis + " ms");
    }

    private void feed(Feeding feeding, int number) {
        try {
            feeding.feed();
        } catch (Exception | Error e) {
            throw new AssertionError(name + ", seed " + SEED + ", input " + number, e);
        }
    }

    /** Makes one input and checks what becomes of it. */
    @FunctionalInterface
    public interface Feeding {
        void feed() throws Exception;
    }
}
