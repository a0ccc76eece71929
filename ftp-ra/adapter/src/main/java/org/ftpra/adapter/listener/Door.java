package org.ftpra.adapter.listener;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServerConfigurationException;
import org.apache.ftpserver.command.CommandFactory;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.impl.DefaultFtpServer;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.message.MessageResourceFactory;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.mina.core.future.CloseFuture;
import org.ftpra.adapter.config.DoorSettings;
import org.ftpra.adapter.config.EndpointSecurity;
import org.ftpra.engine.data.PortRange;

/** One port on which partners come in: the library's server, with our rules and commands. Thread-safe. */
final class Door implements AutoCloseable {

    private static final String LISTENER = "default";
    private static final int SPARE_THREADS = 8;
    private static final String ENDING = "The service is ending.";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DoorSettings settings;
    private final Arrivals arrivals;
    private final Doorkeeper keeper;
    private final Lockout lockout;
    private final DefaultFtpServer server;
    private final int port;

    private Door(
            DoorSettings settings, Arrivals arrivals, Doorkeeper keeper, Lockout lockout, DefaultFtpServer server) {
        this.settings = settings;
        this.lockout = lockout;
        this.arrivals = arrivals;
        this.keeper = keeper;
        this.server = server;
        this.port = server.getListener(LISTENER).getPort();
    }

    /**
     * Opens it.
     *
     * @throws ResourceException if the port is taken
     */
    static Door open(DoorSettings settings, Arrivals arrivals, Partners partners) throws ResourceException {
        Offers offers = new Offers(passivePorts(settings.dataChannels().passivePorts()));
        Doorkeeper keeper = new Doorkeeper(settings, offers);
        Lockout lockout = new Lockout(
                settings.logIn().lockAfterFailures(), settings.logIn().lockTime(), System::nanoTime);
        Accounts accounts = new Accounts(partners, lockout, settings.limits(), new Homes(arrivals, Clock.systemUTC()));
        DefaultFtpServer server =
                new DefaultFtpServer(context(settings, Commands.of(arrivals, settings, offers), keeper, accounts));
        try {
            server.start();
            return new Door(settings, arrivals, keeper, lockout, server);
        } catch (FtpException | FtpServerConfigurationException e) {
            throw new ResourceAdapterInternalException(
                    "port is '" + settings.port() + "' and bindAddress '" + address(settings)
                            + "', on which no partner can be awaited: "
                            + rootOf(e).getMessage(),
                    e);
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }

    private static DoorContext context(
            DoorSettings settings, CommandFactory commands, Doorkeeper keeper, Accounts accounts) {
        DoorContext context =
                new DoorContext(settings.limits().maxConnections() + SPARE_THREADS, "ftpra-door-" + settings.port());
        context.setUserManager(accounts);
        context.setFileSystemManager(Jail.factory());
        context.setCommandFactory(commands);
        context.setMessageResource(new Features(new MessageResourceFactory().createMessageResource(), settings));
        context.getFtpletContainer().getFtplets().put("keeper", keeper);
        context.setConnectionConfig(connections(settings).createConnectionConfig());
        context.setListener(LISTENER, listener(settings, context));
        return context;
    }

    private static ConnectionConfigFactory connections(DoorSettings settings) {
        ConnectionConfigFactory connections = new ConnectionConfigFactory();
        connections.setAnonymousLoginEnabled(false);
        connections.setMaxLogins(settings.limits().maxConnections());
        connections.setMaxLoginFailures(settings.logIn().maxFailures());
        connections.setLoginFailureDelay(
                Math.toIntExact(settings.logIn().failureDelay().toMillis()));
        return connections;
    }

    private static Listener listener(DoorSettings settings, FtpServerContext context) {
        ListenerFactory listener = new ListenerFactory();
        listener.setPort(settings.port());
        listener.setServerAddress(address(settings));
        listener.setIdleTimeout(seconds(settings.limits().idleTimeout()));
        Optional<SslConfiguration> tls = settings.tls()
                .map(each -> new DoorTlsConfiguration(each, settings.limits().dataTimeout()));
        tls.ifPresent(listener::setSslConfiguration);
        boolean implicit = settings.tls()
                .filter(each -> each.security() == EndpointSecurity.IMPLICIT_TLS)
                .isPresent();
        listener.setSessionFilter(new ControlChannels(tls.filter(each -> implicit), settings.limits(), context));
        listener.setDataConnectionConfiguration(dataChannels(settings, implicit).createDataConnectionConfiguration());
        return listener.createListener();
    }

    private static DataConnectionConfigurationFactory dataChannels(DoorSettings settings, boolean implicitTls) {
        DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
        data.setIdleTime(seconds(settings.limits().dataTimeout()));
        data.setActiveEnabled(settings.dataChannels().activeMode());
        data.setActiveIpCheck(true);
        data.setPassiveIpCheck(true);
        data.setImplicitSsl(implicitTls);
        PortRange ports = settings.dataChannels().passivePorts();
        if (!ports.equals(PortRange.ANY)) {
            data.setPassivePorts(ports.toString());
        }
        return data;
    }

    private static int passivePorts(PortRange range) {
        return range.equals(PortRange.ANY) ? Integer.MAX_VALUE : range.last() - range.first() + 1;
    }

    private static int seconds(Duration duration) {
        return Math.max(1, Math.toIntExact(duration.toSeconds()));
    }

    private static String address(DoorSettings settings) {
        return settings.bindAddress().map(InetAddress::getHostAddress).orElse(null);
    }

    DoorSettings settings() {
        return settings;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** Where it is, which is another than asked for if any was. */
    int port() {
        return port;
    }

    DoorReport.Door report() {
        SpoolSpace space = arrivals.spool().space();
        List<DoorReport.Running> running = arrivals.inProgress().stream()
                .map(each -> new DoorReport.Running(
                        each.path(), each.partner(), each.receiving().size()))
                .toList();
        return new DoorReport.Door(keeper.sessions(), lockout.failures(), space.used(), space.most(), running);
    }

    boolean isClosing() {
        return keeper.isClosing();
    }

    /** Lets nobody in any more, and tells those who wait for nothing that it ends; what is delivered goes on. */
    void closeForNew() {
        keeper.close();
        dismiss(server.getListener(LISTENER).getActiveSessions().stream()
                .filter(session -> !keeper.isBusy(session.getSessionId())));
    }

    /** All of them at once: one who does not read holds up no other. */
    private static void dismiss(Stream<FtpIoSession> sessions) {
        List<CloseFuture> ends = sessions.map(Door::dismiss).toList();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (CloseFuture end : ends) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            end.awaitUninterruptibly(Math.max(0, left));
        }
    }

    private static CloseFuture dismiss(FtpIoSession session) {
        session.write(new DefaultFtpReply(FtpReply.REPLY_421_SERVICE_NOT_AVAILABLE_CLOSING_CONTROL_CONNECTION, ENDING));
        return session.closeOnFlush();
    }

    @Override
    public void close() {
        keeper.close();
        Set<FtpIoSession> sessions = server.getListener(LISTENER).getActiveSessions();
        dismiss(sessions.stream());
        endDataChannels(sessions);
        server.stop();
        try {
            arrivals.spool().close();
        } catch (IOException e) {
            ListenerLog.notClosed(arrivals.spool(), e);
        }
    }

    /** Their partners do not come, or send nothing: the threads and ports are free when this returns, or soon after. */
    private void endDataChannels(Set<FtpIoSession> sessions) {
        if (server.getListener(LISTENER).getSslConfiguration() instanceof DoorTlsConfiguration tls) {
            tls.endDataChannels();
        }
        sessions.forEach(DataChannels::end);
    }
}
