package org.ftpra.adapter.inbound;

import java.nio.charset.StandardCharsets;

/** Names made of others, no longer than servers take. */
final class LongName {

    static final int MOST_BYTES = 255;

    private LongName() {}

    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The name and what is put behind it; if that is too long, the name loses its last characters. */
    static String fitted(String name, String suffix) {
        int end = name.length();
        while (bytes(name.substring(0, end)) + bytes(suffix) > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + suffix;
    }
}
