package org.ftpra.engine.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.ftpra.engine.control.FtpFailure.Kind;

/**
 * Commands and replies as lines of bytes (RFC 959 section 4), over a transport and in a charset that may change. Confined
 * to the session's user, but for {@link #transport}.
 */
final class ControlLines {

    private final ReplyParser parser = new ReplyParser();
    private final ByteBuffer input = ByteBuffer.allocate(8 * 1024).flip();
    private volatile Transport transport;
    private Encoding encoding;

    ControlLines(Transport transport, Encoding encoding) {
        this.transport = transport;
        this.encoding = encoding;
    }

    void use(Transport other) {
        transport = other;
    }

    Transport transport() {
        return transport;
    }

    void use(Encoding better) {
        encoding = better;
    }

    Encoding encoding() {
        return encoding;
    }

    /** The commands as they go out; fails if the charset lacks a letter. */
    ByteBuffer encoded(Command... commands) throws FtpFailure {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Command command : commands) {
            all.writeBytes(line(command).array());
        }
        return ByteBuffer.wrap(all.toByteArray());
    }

    private ByteBuffer line(Command command) throws FtpFailure {
        ByteBuffer text = encoding.encode(command.wire(), command.toString());
        return ByteBuffer.allocate(text.remaining() + 2)
                .put(text)
                .put((byte) '\r')
                .put((byte) '\n')
                .flip();
    }

    void write(ByteBuffer lines, Deadline deadline) throws IOException {
        boolean left = transport.write(lines, deadline);
        while (!left) {
            left = transport.write(lines, deadline);
        }
    }

    /** The next reply. */
    Reply read(Deadline deadline) throws IOException {
        Optional<Reply> reply = parser.parse(input, encoding);
        while (reply.isEmpty()) {
            fill(deadline);
            reply = parser.parse(input, encoding);
            checkInTime(reply, deadline);
        }
        return reply.get();
    }

    private void fill(Deadline deadline) throws IOException {
        input.clear();
        int count = 0;
        try {
            count = transport.read(input, deadline);
        } finally {
            input.flip();
        }
        checkNotAtEnd(count);
    }

    /** A reply that drips in may never have to be waited for. */
    private static void checkInTime(Optional<Reply> reply, Deadline deadline) throws FtpFailure {
        if (reply.isEmpty()) {
            deadline.check("whole reply");
        }
    }

    /** The next reply if all of it has come in; does not wait. */
    Optional<Reply> poll() throws IOException {
        Optional<Reply> reply = parser.parse(input, encoding);
        while (reply.isEmpty() && peek() > 0) {
            reply = parser.parse(input, encoding);
        }
        return reply;
    }

    private int peek() throws IOException {
        input.clear();
        try {
            int count = transport.readNow(input);
            checkNotAtEnd(count);
            return count;
        } finally {
            input.flip();
        }
    }

    private void checkNotAtEnd(int count) throws FtpFailure {
        if (count < 0) {
            String where = parser.isInside() ? "in the middle of a reply" : "without a reply";
            throw FtpFailure.of(Kind.CONNECTION_LOST, "the server closed the " + transport + " " + where);
        }
    }

    /** Whether something has been taken in that no reply was read from. */
    boolean hasInput() {
        return input.hasRemaining();
    }

    /** Whether something is there to be read; does not wait. */
    boolean hasMore() throws IOException {
        return hasInput() || peek() != 0;
    }

    /** Fails if something came already that must come only after a change of the transport. */
    void checkNothingFollows(String change) throws FtpFailure {
        if (hasInput() || parser.isInside()) {
            throw FtpFailure.of(Kind.PROTOCOL, "the server spoke on " + change);
        }
    }
}
