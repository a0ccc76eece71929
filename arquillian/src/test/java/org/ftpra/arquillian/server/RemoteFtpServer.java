package org.ftpra.arquillian.server;

import java.nio.file.Path;
import java.util.List;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** An FTP server that the launcher of the tests runs, seen from inside the app server. */
public final class RemoteFtpServer implements FtpServerUnderTest {

    private final String name;
    private final List<String> account;

    private RemoteFtpServer(String name) {
        this.name = name;
        this.account = lines("account");
    }

    /** The server of that name; an error where it could not be started. */
    public static FtpServerUnderTest named(String name) {
        return new RemoteFtpServer(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String host() {
        return account.get(0);
    }

    @Override
    public int port() {
        return Integer.parseInt(account.get(1));
    }

    @Override
    public int directPort() {
        return Integer.parseInt(account.get(2));
    }

    @Override
    public String user() {
        return account.get(3);
    }

    @Override
    public String password() {
        return account.get(4);
    }

    @Override
    public Path home() {
        return Path.of(account.get(5));
    }

    @Override
    public FreshDirectory freshDirectory() {
        List<String> description = lines("fresh-directory");
        return new FreshDirectory(description.get(0), Path.of(description.get(1)));
    }

    @Override
    public List<String> commands() {
        return lines("commands");
    }

    @Override
    public void clearCommands() {
        Launcher.ask(name, "clear-commands");
    }

    @Override
    public void dropControlConnections() {
        Launcher.ask(name, "drop-control-connections");
    }

    @Override
    public void kill() {
        Launcher.ask(name, "kill");
    }

    @Override
    public void restart() {
        Launcher.ask(name, "restart");
    }

    /** Does nothing: the server belongs to the run. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return name;
    }

    private List<String> lines(String call) {
        return Launcher.ask(name, call).lines().toList();
    }
}
