package org.ftpra.engine.scripted;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/** The server's side of one channel, up to its fault. Confined to the conversation's thread. */
final class FaultyOutput {

    private final Socket socket;
    private final Fault fault;
    private boolean byteByByte;
    private long sent;

    FaultyOutput(Socket socket, Fault fault) throws IOException {
        this.socket = socket;
        this.fault = fault;
        socket.setTcpNoDelay(true);
        failIfDue();
    }

    void splitEachByte() {
        byteByByte = true;
    }

    void write(byte[] bytes) throws IOException {
        int allowed = (int) Math.min(bytes.length, fault.after() - sent);
        send(bytes, allowed);
        sent += allowed;
        failIfDue();
    }

    private void send(byte[] bytes, int count) throws IOException {
        int step = byteByByte ? 1 : Math.max(count, 1);
        for (int from = 0; from < count; from += step) {
            socket.getOutputStream().write(bytes, from, step);
            socket.getOutputStream().flush();
        }
    }

    private void failIfDue() throws IOException {
        if (fault.kind() == Fault.Kind.CUT && sent >= fault.after()) {
            socket.close();
            throw new EOFException("cut by the script");
        }
    }

    /** Whether the channel is silent for good. */
    boolean isSilent() {
        return fault.kind() == Fault.Kind.SILENCE && sent >= fault.after();
    }
}
