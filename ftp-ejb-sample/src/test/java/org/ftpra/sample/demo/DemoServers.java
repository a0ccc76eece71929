package org.ftpra.sample.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The FTP server and Payara Micro together, in one directory that is locked while they run. */
public final class DemoServers implements AutoCloseable {

    private final DemoSettings settings;
    private final DirectoryLock lock;
    private final DemoFtpServer ftp;
    private PayaraMicro payaraMicro;

    private DemoServers(DemoSettings settings) {
        this.settings = settings;
        this.lock = DirectoryLock.take(settings.directory());
        this.ftp = DemoFtpServer.start(settings.place());
    }

    /** Starts both and returns when the page can be asked for. */
    public static DemoServers start(DemoSettings settings) {
        DemoServers servers = startFtp(settings);
        servers.startPayaraMicro();
        return servers;
    }

    static DemoServers startFtp(DemoSettings settings) {
        return new DemoServers(settings);
    }

    void startPayaraMicro() {
        try {
            payaraMicro = PayaraMicro.start(settings, ftp.port(), FreePort::find);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Kills Payara Micro; {@link #startPayaraMicro} starts it again. */
    void killPayaraMicro() {
        payaraMicro.kill();
    }

    /** The FTP server. */
    public DemoFtpServer ftp() {
        return ftp;
    }

    /** Where the FTP server's files are. */
    public Path ftpFiles() {
        return settings.place().files();
    }

    /** Where the files are that come in for the message-driven bean. */
    public Path inbox() {
        return settings.place().inbox();
    }

    /** What Payara Micro has logged. */
    public Path serverLog() {
        return settings.serverLog();
    }

    /** The page's address. */
    public URI page() {
        return payaraMicro.address();
    }

    CompletableFuture<Process> onExit() {
        return payaraMicro.onExit();
    }

    @Override
    public void close() {
        if (payaraMicro != null) {
            payaraMicro.close();
        }
        try {
            ftp.close();
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
