package org.ftpra.engine.servers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Cuts what one client sends into command lines, until it starts TLS. Confined to the thread that relays the bytes. */
final class CommandLines {

    /** The first byte of a TLS connection: a handshake record (RFC 8446, section 5.1). No command begins with it. */
    private static final byte HANDSHAKE = 22;

    private final CommandLog log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean encrypted;

    CommandLines(CommandLog log) {
        this.log = log;
    }

    void received(byte[] bytes, int length) {
        for (int i = 0; i < length && !encrypted; i++) {
            received(bytes[i]);
        }
    }

    private void received(byte next) {
        if (next == HANDSHAKE && line.size() == 0) {
            encrypted = true;
        } else if (next == '\n') {
            log.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
            line.reset();
        } else {
            line.write(next);
        }
    }
}
