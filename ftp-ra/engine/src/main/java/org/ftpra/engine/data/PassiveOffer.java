package org.ftpra.engine.data;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.Dialer;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.PlainTransport;
import org.ftpra.engine.control.SocketWaiter;

/** We dialled the port that the server told, at the control peer's address. */
final class PassiveOffer implements DataChannelOffer {

    private final DataChannel channel;

    private PassiveOffer(DataChannel channel) {
        this.channel = channel;
    }

    static PassiveOffer dial(ControlChannel control, int port, SocketWaiter waiter, DataChannelSettings settings)
            throws FtpFailure {
        Deadline deadline = Deadline.after(settings.connectTimeout(), settings.ticker());
        SocketChannel socket = new Dialer(waiter).dial(new InetSocketAddress(control.peer(), port), deadline);
        return new PassiveOffer(new DataChannel(new PlainTransport(socket, waiter, "data channel"), settings));
    }

    @Override
    public DataChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
