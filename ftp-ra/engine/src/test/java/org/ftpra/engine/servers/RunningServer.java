package org.ftpra.engine.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A server at its site behind a recorder. Thread-safe as far as the tests need: starting and ending are synchronized. */
final class RunningServer implements FtpServerUnderTest {

    private final String name;
    private final Site site;
    private final Daemon daemon;
    private final ControlRecorder recorder;
    private final Thread atExit = new Thread(this::end, "ftpra-server-exit");
    private final AtomicInteger directories = new AtomicInteger();
    private boolean closed;

    private RunningServer(String name, Site site, Daemon daemon) {
        this.name = name;
        this.site = site;
        this.daemon = daemon;
        this.recorder = new ControlRecorder(name, site.recorder(), site.control());
    }

    /** Starts the daemon that is made for a new site; leaves nothing behind if that fails. */
    static FtpServerUnderTest start(ServerKind kind, ServerOptions options, Function<Site, Daemon> daemon) {
        kind.refusal(options).ifPresent(RunningServer::refuse);
        Site site = new Site(kind.name(), options);
        try {
            return new RunningServer(kind.name(), site, daemon.apply(site)).started();
        } catch (RuntimeException failure) {
            site.close();
            throw failure;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String host() {
        return site.options().host();
    }

    @Override
    public int port() {
        return site.ports().recorder();
    }

    @Override
    public int directPort() {
        return site.ports().control();
    }

    @Override
    public String user() {
        return site.account().user();
    }

    @Override
    public String password() {
        return site.account().password();
    }

    @Override
    public Optional<TlsOptions> tls() {
        return site.options().tls();
    }

    @Override
    public Path home() {
        return site.home();
    }

    @Override
    public FreshDirectory freshDirectory() {
        return FreshDirectory.create(home(), "t" + directories.incrementAndGet());
    }

    @Override
    public List<String> commands() {
        return site.commandFile().map(CommandFile::lines).orElseGet(recorder::commands);
    }

    @Override
    public void clearCommands() {
        recorder.clear();
        site.commandFile().ifPresent(CommandFile::clear);
    }

    @Override
    public void dropControlConnections() {
        recorder.cut();
    }

    @Override
    public synchronized void kill() {
        daemon.kill();
        recorder.close();
    }

    @Override
    public synchronized void restart() {
        site.commandFile().ifPresentOrElse(file -> file.without(daemon::start), daemon::start);
        recorder.open();
    }

    @Override
    public void close() {
        end();
        forgetExit();
    }

    @Override
    public String toString() {
        return name;
    }

    private static void refuse(String reason) {
        throw new IllegalArgumentException(reason);
    }

    private RunningServer started() {
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            restart();
            return this;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The JVM runs its hooks already; this one finds nothing left to do.
        }
    }

    private synchronized void end() {
        if (!closed) {
            closed = true;
            daemon.kill();
            recorder.close();
            site.close();
        }
    }
}
