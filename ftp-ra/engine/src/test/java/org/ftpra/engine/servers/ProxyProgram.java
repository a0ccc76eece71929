package org.ftpra.engine.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;

/** A real proxy on 127.0.0.1 that wants a log-in: tinyproxy (HTTP) or microsocks (SOCKS5). */
public final class ProxyProgram implements AutoCloseable {

    /** Its only user. */
    public static final String USER = "proxyuser";

    /** That user's password. */
    public static final String PASSWORD = "proxy-secret";

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final PortBlock ports = PortBlock.reserve(InetAddress.getLoopbackAddress());
    private final TemporaryDirectory directory = new TemporaryDirectory("proxy");
    private ProcessTree process;

    private ProxyProgram() {}

    /** Starts tinyproxy, or ends the test as a missing server does. */
    public static ProxyProgram tinyproxy() {
        require("tinyproxy");
        ProxyProgram proxy = new ProxyProgram();
        String configuration =
                """
                Port %d
                Listen 127.0.0.1
                Timeout 60
                MaxClients 50
                LogLevel Connect
                BasicAuth %s %s
                """
                        .formatted(proxy.port(), USER, PASSWORD);
        Path file = proxy.directory.write("tinyproxy.conf", configuration);
        return proxy.started("tinyproxy", "-d", "-c", file.toString());
    }

    /** Starts microsocks, or ends the test as a missing server does. */
    public static ProxyProgram microsocks() {
        require("microsocks");
        ProxyProgram proxy = new ProxyProgram();
        return proxy.started("microsocks", "-i", "127.0.0.1", "-p", "" + proxy.port(), "-u", USER, "-P", PASSWORD);
    }

    private static void require(String name) {
        Optional<String> missing = InstalledPrograms.missing(name);
        if (missing.isPresent() && Servers.everythingIsRequired()) {
            throw new AssertionError(missing.get());
        }
        Assumptions.assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    }

    private ProxyProgram started(String name, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(arguments));
            command.add(0, InstalledPrograms.require(name).toString());
            process = new ProcessTree(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(directory.file("log").toFile()))
                    .start());
            awaitListening();
            return this;
        } catch (IOException | RuntimeException e) {
            close();
            throw new IllegalStateException(name + " does not start", e);
        }
    }

    private void awaitListening() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("it does not listen: " + log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private boolean listens() {
        try (Socket probe = new Socket("127.0.0.1", port())) {
            return probe.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it listens. */
    public int port() {
        return ports.firstPassive();
    }

    /** What it has written of the connections it made. */
    public String log() {
        try {
            return Files.readString(directory.file("log"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
        directory.close();
        ports.close();
    }
}
