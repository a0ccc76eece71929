package org.ftpra.engine.control;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A socket without protection. */
public final class PlainTransport implements Transport {

    /** So that a turn comes now and then on a fast line. */
    private static final long MOST_AT_ONCE = 64L << 20;

    private final SocketChannel socket;
    private final SocketWaiter waiter;
    private final String name;
    private final QuickAck quickAck;

    /**
     * Takes a connected, non-blocking socket over.
     *
     * @param name which channel this is, for error texts
     */
    public PlainTransport(SocketChannel socket, SocketWaiter waiter, String name) {
        this.socket = socket;
        this.waiter = waiter;
        this.name = name;
        this.quickAck = new QuickAck(socket);
    }

    @Override
    public int read(ByteBuffer target, Deadline deadline) throws IOException {
        int count = socket.read(target);
        while (count == 0) {
            awaitInput(deadline);
            count = socket.read(target);
        }
        return count;
    }

    @Override
    public void awaitInput(Deadline deadline) throws IOException {
        quickAck.renew();
        waiter.await(socket, SelectionKey.OP_READ, deadline, "data to read on the " + name);
    }

    @Override
    public int readNow(ByteBuffer target) throws IOException {
        return socket.read(target);
    }

    @Override
    public boolean write(ByteBuffer source, Deadline deadline) throws IOException {
        while (source.hasRemaining() && socket.write(source) == 0) {
            waiter.await(socket, SelectionKey.OP_WRITE, deadline, "room to write on the " + name);
        }
        return !source.hasRemaining();
    }

    /**
     * Has the system send a piece of a file, waiting for room once: a size may promise what the system does not find (sysfs,
     * network shares), and a ready socket would be waited for without end.
     *
     * @return how many bytes; 0 if nothing went, which need not be the file's end
     */
    public long send(FileChannel file, long position, Deadline deadline) throws IOException {
        long count = file.transferTo(position, MOST_AT_ONCE, socket);
        if (count == 0 && position < file.size()) {
            waiter.await(socket, SelectionKey.OP_WRITE, deadline, "room to write on the " + name);
            count = file.transferTo(position, MOST_AT_ONCE, socket);
        }
        return count;
    }

    @Override
    public void endOutput(Deadline deadline) throws IOException {
        socket.shutdownOutput();
    }

    /** A plain socket has no better word. */
    @Override
    public boolean endIsProven() {
        return true;
    }

    @Override
    public void abort() throws IOException {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        close();
    }

    @Override
    public void close() throws IOException {
        waiter.close(socket);
    }

    /** Which channel this is. */
    @Override
    public String toString() {
        return name;
    }
}
