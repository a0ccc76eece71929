package org.ftpra.adapter.partners;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Lines of partners that are never heard of again: open until the end of the run. All of each is kept, since the JDK ends a TLS
 * socket in order, with close_notify, when nobody refers to it any more. Thread-safe.
 */
final class Silenced {

    private static final Queue<FtpLine> ALL = new ConcurrentLinkedQueue<>();

    private Silenced() {}

    static void keep(FtpLine line) {
        ALL.add(line);
    }

    static void end() throws IOException {
        for (FtpLine line : ALL) {
            line.reset();
        }
    }
}
