package org.ftpra.engine.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Grows inputs from seeds: most stay near what servers send, so that they get deep. Confined to one thread. */
public final class Mutations {

    private static final int MOST_AT_ONCE = 5;
    private static final int LONGEST_PIECE = 24;
    private static final byte[] TELLING = bytes("0123456789 -,;=()|/\\.\"\r\n\t\0a*:");

    private final Random random;
    private final List<byte[]> seeds;
    private final List<byte[]> words;

    /** From these seeds, with these words thrown in. */
    public Mutations(Random random, List<String> seeds, List<String> words) {
        this.random = random;
        this.seeds = seeds.stream().map(Mutations::bytes).toList();
        this.words = words.stream().map(Mutations::bytes).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** One more input. */
    public byte[] next() {
        byte[] input = seed();
        int count = random.nextInt(MOST_AT_ONCE);
        for (int i = 0; i < count; i++) {
            input = mutated(input);
        }
        return input;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size())).clone();
    }

    private byte[] mutated(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int to = Math.min(input.length, at + random.nextInt(LONGEST_PIECE));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(input, at);
            case 1 ->
                spliced(
                        input,
                        at,
                        new byte[] {TELLING[random.nextInt(TELLING.length)]},
                        Math.min(at + 1, input.length));
            case 2 -> spliced(input, at, new byte[0], to);
            case 3 -> spliced(input, to, Arrays.copyOfRange(input, at, to), to);
            case 4 -> spliced(input, at, words.get(random.nextInt(words.size())), at);
            case 5 -> spliced(input, at, words.get(random.nextInt(words.size())), to);
            case 6 -> Arrays.copyOf(input, at);
            case 7 -> spliced(input, at, seed(), input.length);
            default -> withOtherLineEnds(input);
        };
    }

    private byte[] flipped(byte[] input, int at) {
        if (at < input.length) {
            input[at] ^= (byte) (1 << random.nextInt(8));
        }
        return input;
    }

    private static byte[] spliced(byte[] input, int from, byte[] piece, int to) {
        byte[] result = new byte[from + piece.length + input.length - to];
        System.arraycopy(input, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(input, to, result, from + piece.length, input.length - to);
        return result;
    }

    private byte[] withOtherLineEnds(byte[] input) {
        String end = List.of("\n", "\r\r\n", "\n\r\n", "\r", "\r\0\n", "").get(random.nextInt(6));
        return new String(input, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\r\n", end)
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
