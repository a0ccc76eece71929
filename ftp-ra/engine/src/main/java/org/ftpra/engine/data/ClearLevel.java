package org.ftpra.engine.data;

import org.ftpra.engine.control.Command;
import org.ftpra.engine.control.PlainTransport;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.control.SocketWaiter;

/** Bytes as they are (PROT C, or no TLS at all). */
record ClearLevel(SocketWaiter waiter, DataChannelSettings settings) implements ProtectionLevel {

    @Override
    public void checkReady(Command transfer, WaySearch search) {}

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public boolean bearsHaste() {
        return true;
    }

    @Override
    public OpenedTransfer open(Begun begun, Command transfer, WaySearch search) {
        PlainTransport transport = new PlainTransport(begun.socket(), waiter, begun.name());
        return new OpenedTransfer(new DataChannel(transport, waiter, settings), begun.first());
    }

    @Override
    public void note(Reply refusal) {}
}
