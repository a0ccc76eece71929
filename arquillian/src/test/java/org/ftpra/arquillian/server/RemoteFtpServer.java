package org.ftpra.arquillian.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
        call(name, "clear-commands");
    }

    @Override
    public void dropControlConnections() {
        call(name, "drop-control-connections");
    }

    @Override
    public void kill() {
        call(name, "kill");
    }

    @Override
    public void restart() {
        call(name, "restart");
    }

    /** Does nothing: the server belongs to the run. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return name;
    }

    private List<String> lines(String call) {
        return call(name, call).lines().toList();
    }

    private static String call(String server, String call) {
        try {
            URI uri = URI.create(System.getProperty("control.address") + "/" + server + "/" + call);
            HttpURLConnection http = (HttpURLConnection) uri.toURL().openConnection();
            return answer(http, http.getResponseCode() == HttpURLConnection.HTTP_OK);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String answer(HttpURLConnection http, boolean done) throws IOException {
        try (InputStream body = done ? http.getInputStream() : http.getErrorStream()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (!done) {
                throw new IllegalStateException(text);
            }
            return text;
        }
    }
}
