package org.ftpra.engine.session;

import java.io.IOException;
import org.ftpra.engine.control.ControlChannel;
import org.ftpra.engine.control.ControlDialer;
import org.ftpra.engine.control.Encoding;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.control.SocketWaiter;

/** Opens control channels for a session. */
final class Connector {

    private final SessionSettings settings;
    private final ServerKnowledge knowledge;

    Connector(SessionSettings settings, ServerKnowledge knowledge) {
        this.settings = settings;
        this.knowledge = knowledge;
    }

    /** Connected, and nothing said. */
    ServerLink connect() throws FtpFailure {
        SocketWaiter waiter = null;
        try {
            waiter = SocketWaiter.open();
            return new ServerLink(waiter, dial(waiter), settings, knowledge);
        } catch (IOException e) {
            close(waiter, e);
            throw e instanceof FtpFailure failure
                    ? failure
                    : FtpFailure.of(Kind.CONNECTION_LOST, "cannot connect to " + settings.server(), e);
        }
    }

    private ControlChannel dial(SocketWaiter waiter) throws IOException {
        Timeouts timeouts = settings.timeouts();
        ServerAddress server = settings.server();
        return new ControlDialer(waiter, new Encoding(settings.charset()), timeouts.reply(), settings.ticker())
                .dial(server.route(), server.port(), timeouts.connect());
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
