package org.ftpra.adapter.inbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Names as partners give them, of up to 255 bytes: the same for the same seed. */
final class GeneratedNames {

    private static final int LONGEST = 255;

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            "7",
            " ",
            "  ",
            "'",
            "\"",
            "~",
            ";",
            "-",
            "_",
            ".",
            "%",
            "&",
            "$(x)",
            "*",
            "?",
            "[",
            "#",
            "c1",
            "ä",
            "ß",
            "é",
            "Ж",
            "漢",
            "字",
            "\uffee",
            "\ue000",
            "🙂",
            "👩‍👧",
            "𝔘",
            "-w1-",
            ".ftpra1-",
            ".part");

    private GeneratedNames() {}

    static Stream<String> of(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> name(random));
    }

    private static String name(Random random) {
        int length = random.nextBoolean() ? 1 + random.nextInt(LONGEST) : 190 + random.nextInt(LONGEST - 190 + 1);
        StringBuilder name = new StringBuilder();
        String piece = piece(random);
        while (bytes(name + piece) <= length) {
            name.append(piece);
            piece = piece(random);
        }
        return name.isEmpty() ? "x" : name.toString();
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
