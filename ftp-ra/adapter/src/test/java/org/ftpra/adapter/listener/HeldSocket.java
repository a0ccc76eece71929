package org.ftpra.adapter.listener;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** Below TLS, sends the first thing that is written at once, and all after that in one piece when it is told to. */
final class HeldSocket extends ResumingSocket {

    private final OutputStream sink;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private int writes;
    private boolean released;

    HeldSocket(Socket socket) throws IOException {
        super(socket, socket.getPort());
        this.sink = socket.getOutputStream();
    }

    void release() throws IOException {
        released = true;
        sink.write(held.toByteArray());
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                write(new byte[] {(byte) next}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                OutputStream to = released || writes == 0 ? sink : held;
                writes++;
                to.write(bytes, offset, length);
            }
        };
    }
}
