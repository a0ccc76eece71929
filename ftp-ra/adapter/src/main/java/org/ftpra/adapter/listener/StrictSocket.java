package org.ftpra.adapter.listener;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import javax.net.ssl.SSLException;

/**
 * The socket below a TLS data channel, whose end is an error: JSSE reads that far only if no close_notify came before (RFC 8446,
 * section 6.1), and would take it, and an EOFException too, for the end of the file. Its own switch
 * (com.sun.net.ssl.requireCloseNotify) is for the whole JVM.
 */
final class StrictSocket extends WrappedSocket {

    StrictSocket(Socket socket) {
        super(socket);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new StrictStream(super.getInputStream());
    }

    private static final class StrictStream extends FilterInputStream {

        StrictStream(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return length == 0 ? 0 : checked(super.read(bytes, offset, length));
        }

        private static int checked(int count) throws SSLException {
            if (count < 0) {
                throw new SSLException("the data channel was closed without close_notify");
            }
            return count;
        }
    }
}
