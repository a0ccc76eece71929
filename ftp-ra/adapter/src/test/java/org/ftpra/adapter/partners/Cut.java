package org.ftpra.adapter.partners;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * How and where a partner's line is cut in one upload: after so many lines, or after so many bytes of the file. Confined to its
 * partner.
 */
final class Cut {

    /** How. */
    enum Kind {
        /** Both channels are reset. */
        RESET,
        /** As when a partner's process dies: both are closed, the control channel first. */
        DEATH,
        /** Both stay open, and the partner is never heard of again. */
        SILENCE,
        /** The data channel is reset; the control channel goes on. */
        DATA_RESET,
        /** Under TLS the data channel is closed without close_notify; the control channel goes on. */
        DATA_CLOSED;

        boolean isOfData() {
            return this == DATA_RESET || this == DATA_CLOSED;
        }
    }

    /** It has struck. */
    static final class Struck extends IOException {

        private static final long serialVersionUID = 1L;

        Struck(Kind kind) {
            super("cut: " + kind);
        }
    }

    private static final int LINES = 22;
    private static final int MOST_MILLIS = 60;

    private final Kind kind;
    private final int afterLines;
    private final int afterBytes;
    private final int delayMillis;
    private int lines;
    private boolean struck;

    private Cut(Kind kind, int afterLines, int afterBytes, int delayMillis) {
        this.kind = kind;
        this.afterLines = afterLines;
        this.afterBytes = afterBytes;
        this.delayMillis = delayMillis;
    }

    /** Anywhere in an upload of so many bytes; in half of them after a while, which leads into what the other side does then. */
    static Cut byChance(Random random, Entrance entrance, int bytes) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length - (entrance.isSecure() ? 0 : 1))];
        boolean inData = kind.isOfData() || random.nextInt(3) == 0;
        int delay = random.nextBoolean() ? random.nextInt(MOST_MILLIS) : 0;
        return inData
                ? new Cut(kind, Integer.MAX_VALUE, random.nextInt(bytes), delay)
                : new Cut(kind, 1 + random.nextInt(LINES), -1, delay);
    }

    static Cut none() {
        return new Cut(Kind.RESET, Integer.MAX_VALUE, -1, 0);
    }

    Kind kind() {
        return kind;
    }

    /** Where the file is cut, if it is. */
    Optional<Integer> inData() {
        return afterBytes < 0 ? Optional.empty() : Optional.of(afterBytes);
    }

    boolean hasStruck() {
        return struck;
    }

    /** One more line has passed; whether it was the last. */
    boolean isDueAfterLine() {
        return ++lines == afterLines;
    }

    /** Cuts; the sockets may be {@code null}. */
    void strike(Socket control, Socket data) throws IOException {
        pause();
        struck = true;
        switch (kind) {
            case RESET -> {
                reset(control);
                reset(data);
            }
            case DEATH -> {
                close(control);
                close(data);
            }
            case SILENCE -> {}
            case DATA_RESET -> reset(data);
            case DATA_CLOSED -> close(data);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(delayMillis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void reset(Socket socket) throws IOException {
        if (socket != null && !socket.isClosed()) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private static void close(Socket socket) throws IOException {
        if (socket != null) {
            socket.close();
        }
    }

    @Override
    public String toString() {
        return kind + (afterBytes < 0 ? " after line " + lines : " after byte " + afterBytes) + ", after " + delayMillis
                + " ms";
    }
}
