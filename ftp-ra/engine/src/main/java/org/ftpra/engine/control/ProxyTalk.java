package org.ftpra.engine.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * What is said to a proxy before it connects us. Never reads further than asked: the next byte may be the server's.
 * Confined to the session's user.
 */
final class ProxyTalk {

    private final Transport transport;
    private final Deadline deadline;

    ProxyTalk(Transport transport, Deadline deadline) {
        this.transport = transport;
        this.deadline = deadline;
    }

    void say(byte[] bytes) throws IOException {
        ByteBuffer source = ByteBuffer.wrap(bytes);
        boolean left = transport.write(source, deadline);
        while (!left) {
            left = transport.write(source, deadline);
        }
    }

    byte[] hear(int count) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(count);
        while (answer.hasRemaining()) {
            if (transport.read(answer, deadline) < 0) {
                throw FtpFailure.of(Kind.PROTOCOL, "the proxy closed the connection in the middle of its answer");
            }
            deadline.check("whole answer from the proxy");
        }
        return answer.array();
    }

    /** One byte, as a number from 0 to 255. */
    int hear() throws IOException {
        return hear(1)[0] & 0xFF;
    }
}
