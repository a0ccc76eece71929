package org.ftpra.engine.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ftpserver.ConnectionConfig;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfiguration;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.command.Command;
import org.apache.ftpserver.command.CommandFactory;
import org.apache.ftpserver.command.CommandFactoryFactory;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.Ftplet;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.ftplet.User;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.TransferRatePermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** An Apache FtpServer at its site; each start makes a new one, for a stopped one cannot go on. */
final class EmbeddedApache implements Daemon {

    private static final int THREADS = 64;

    private final Site site;
    private FtpServer server;

    EmbeddedApache(Site site) {
        this.site = site;
        site.options().tls().ifPresent(tls -> site.recordedBy("commands.log", "(.*)"));
    }

    @Override
    public void start() {
        try {
            server = server();
            server.start();
        } catch (FtpException failure) {
            throw new IllegalStateException("Apache FtpServer did not start", failure);
        }
        Greeting.await(site, () -> !server.isStopped());
    }

    @Override
    public void kill() {
        if (server != null) {
            server.stop();
        }
    }

    private FtpServer server() throws FtpException {
        FtpServerFactory factory = new FtpServerFactory();
        factory.setConnectionConfig(connections());
        factory.getUserManager().save(user());
        factory.addListener("default", listener());
        factory.setCommandFactory(commands());
        site.options().tls().ifPresent(tls -> factory.setFtplets(new HashMap<>(Map.of("record", recording()))));
        return factory.createServer();
    }

    private ConnectionConfig connections() {
        ConnectionConfigFactory factory = new ConnectionConfigFactory();
        factory.setMaxLogins(site.options().maximumLogins());
        factory.setMaxThreads(THREADS);
        factory.setAnonymousLoginEnabled(false);
        factory.setLoginFailureDelay(0);
        return factory.createConnectionConfig();
    }

    private User user() {
        BaseUser user = new BaseUser();
        user.setName(site.account().user());
        user.setPassword(site.account().password());
        user.setHomeDirectory(site.home().toString());
        user.setAuthorities(
                List.of(new WritePermission(), new ConcurrentLoginPermission(0, 0), new TransferRatePermission(0, 0)));
        site.options().idleTimeout().ifPresent(idle -> user.setMaxIdleTime((int) idle.toSeconds()));
        return user;
    }

    private Listener listener() {
        ListenerFactory factory = new ListenerFactory();
        factory.setServerAddress(site.options().host());
        factory.setPort(site.ports().control());
        factory.setDataConnectionConfiguration(dataConnections());
        factory.setSslConfiguration(tls());
        factory.setImplicitSsl(site.options().tls().filter(TlsOptions::implicit).isPresent());
        site.options().idleTimeout().ifPresent(idle -> factory.setIdleTimeout((int) idle.toSeconds()));
        return factory.createListener();
    }

    private DataConnectionConfiguration dataConnections() {
        DataConnectionConfigurationFactory factory = new DataConnectionConfigurationFactory();
        factory.setPassivePorts(site.ports().firstPassive() + "-" + site.ports().lastPassive());
        factory.setSslConfiguration(tls());
        return factory.createDataConnectionConfiguration();
    }

    private SslConfiguration tls() {
        return site.options().tls().map(EmbeddedApache::tls).orElse(null);
    }

    private static SslConfiguration tls(TlsOptions tls) {
        SslConfigurationFactory factory = new SslConfigurationFactory();
        factory.setKeystoreFile(tls.identity().keyStore().toFile());
        factory.setKeystoreType("PKCS12");
        factory.setKeystorePassword(TestCertificates.PASSWORD);
        factory.setTruststoreFile(TestCertificates.shared().trustStore().toFile());
        factory.setTruststoreType("PKCS12");
        factory.setTruststorePassword(TestCertificates.PASSWORD);
        factory.setSslProtocol(tls.versions().stream().map(TlsVersion::protocol).toArray(String[]::new));
        factory.setClientAuthentication(tls.clientCertificateRequired() ? "NEED" : "NONE");
        return factory.createSslConfiguration();
    }

    private CommandFactory commands() {
        CommandFactoryFactory factory = new CommandFactoryFactory();
        if (!site.options().machineListings()) {
            factory.addCommand("MLSD", notImplemented());
            factory.addCommand("MLST", notImplemented());
        }
        return factory.createCommandFactory();
    }

    private Ftplet recording() {
        Path file = site.commandFile().orElseThrow().file();
        return new DefaultFtplet() {
            @Override
            public FtpletResult beforeCommand(FtpSession session, FtpRequest request) throws FtpException, IOException {
                String line = CommandLog.masked(request.getRequestLine()) + "\n";
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                return super.beforeCommand(session, request);
            }
        };
    }

    private static Command notImplemented() {
        return (session, context, request) ->
                session.write(new DefaultFtpReply(502, "Command " + request.getCommand() + " not implemented."));
    }
}
