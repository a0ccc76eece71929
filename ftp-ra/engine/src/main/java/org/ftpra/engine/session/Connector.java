package org.ftpra.engine.session;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.Deadline;
import org.ftpra.engine.control.Dialer;
import org.ftpra.engine.control.Encoding;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.PlainTransport;
import org.ftpra.engine.control.SocketWaiter;

/** Opens the control channel of a new session. */
final class Connector {

    private final SessionSettings settings;

    Connector(SessionSettings settings) {
        this.settings = settings;
    }

    FtpSession connect(ServerKnowledge knowledge) throws FtpFailure {
        SocketWaiter waiter = null;
        try {
            waiter = SocketWaiter.open();
            return new FtpSession(waiter, dial(waiter), settings, knowledge);
        } catch (IOException e) {
            close(waiter, e);
            throw e instanceof FtpFailure failure
                    ? failure
                    : FtpFailure.of(Kind.CONNECTION_LOST, "cannot connect to " + settings.server(), e);
        }
    }

    private ControlChannel dial(SocketWaiter waiter) throws IOException {
        Deadline deadline = Deadline.after(settings.timeouts().connect(), settings.ticker());
        ServerAddress server = settings.server();
        SocketChannel socket = new Dialer(waiter).dialHost(server.host(), server.port(), deadline);
        return new ControlChannel(
                socket,
                new PlainTransport(socket, waiter, "control channel to " + server),
                new Encoding(settings.charset()),
                settings.timeouts().reply(),
                settings.ticker());
    }

    private static void close(SocketWaiter waiter, IOException cause) {
        try {
            if (waiter != null) {
                waiter.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
