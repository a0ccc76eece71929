package org.ftpra.adapter.partners;

import java.util.Random;

/**
 * What one partner has to send, however often it takes.
 *
 * @param name unlike all others
 * @param content unlike all others
 */
record Upload(String name, byte[] content) {

    private static final int SMALL = 20_000;
    private static final int LARGE = 400_000;

    /** The same each time for a number and a seed; one in ten is larger than what sockets hold. */
    static Upload of(int number, long seed) {
        Random random = new Random(seed * 1_000_003 + number);
        byte[] content = new byte[1 + random.nextInt(random.nextInt(10) == 0 ? LARGE : SMALL)];
        random.nextBytes(content);
        return new Upload("order-" + number, content);
    }

    /** By which a row says what came. */
    String digest() {
        return Digest.of(content);
    }
}
