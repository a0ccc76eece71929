package org.ftpra.adapter.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** What files hold: a text that tells every file, and every version of it, from all others, and shows when a part is missing. */
final class Content {

    private static final int LINES = 300;

    private Content() {}

    static String of(String name, String version) {
        return (version + " content of " + name + "\n").repeat(LINES);
    }

    /** Read in two parts, with a point between them. */
    static InputStream stream(String content, Points points) {
        byte[] bytes = content.getBytes(US_ASCII);
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (pos == bytes.length / 2) {
                    points.reach("half of a file");
                }
                int half = pos < bytes.length / 2 ? bytes.length / 2 - pos : length;
                return super.read(target, offset, Math.min(length, half));
            }
        };
    }
}
