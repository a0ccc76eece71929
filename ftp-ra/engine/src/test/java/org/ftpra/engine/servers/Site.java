package org.ftpra.engine.servers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/** The place of one started server: its files, ports and account, and what else has to be undone when it is closed. */
final class Site implements AutoCloseable {

    private final ServerOptions options;
    private final InetAddress address;
    private final Account account = Account.random();
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private final TemporaryDirectory directory;
    private final PortBlock ports;
    private final Path home;
    private Optional<CommandFile> commandFile = Optional.empty();

    Site(String server, ServerOptions options) {
        this.options = options;
        address = address(options.host());
        ports = PortBlock.reserve(address);
        undoing.push(ports::close);
        directory = new TemporaryDirectory(server);
        undoing.push(directory::close);
        home = directory.directory("home", "rwxrwxrwx");
    }

    ServerOptions options() {
        return options;
    }

    Account account() {
        return account;
    }

    TemporaryDirectory directory() {
        return directory;
    }

    PortBlock ports() {
        return ports;
    }

    Path home() {
        return home;
    }

    InetSocketAddress recorder() {
        return new InetSocketAddress(address, ports.recorder());
    }

    InetSocketAddress control() {
        return new InetSocketAddress(address, ports.control());
    }

    /** Makes connections that begin as the server expects: with TLS only if that is implicit. */
    SocketFactory sockets() {
        return options.tls()
                .filter(TlsOptions::implicit)
                .<SocketFactory>map(tls -> pinned(tls).getSocketFactory())
                .orElseGet(SocketFactory::getDefault);
    }

    /** With TLS, has the commands read from where the server writes them down; the pattern's first group is the command. */
    Path recordedBy(String fileName, String command) {
        commandFile = Optional.of(new CommandFile(directory.file(fileName), command));
        return directory.file(fileName);
    }

    /** Empty without TLS, and for a server that cannot write its commands down. */
    Optional<CommandFile> commandFile() {
        return commandFile;
    }

    /** Has something undone when this is closed, before what was set up earlier. */
    void undo(Runnable action) {
        undoing.push(action);
    }

    @Override
    public void close() {
        while (!undoing.isEmpty()) {
            undoing.pop().run();
        }
    }

    private static SSLContext pinned(TlsOptions tls) {
        return TestCertificates.shared().pinned(tls.certificate());
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException failure) {
            throw new IllegalArgumentException("host is '" + host + "'; expected a loopback address", failure);
        }
    }
}
