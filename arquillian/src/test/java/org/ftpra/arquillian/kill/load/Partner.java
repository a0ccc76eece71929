package org.ftpra.arquillian.kill.load;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import org.ftpra.arquillian.kill.check.Evidence.TakenFile;

/**
 * Moves files out of the inbox the moment they appear, as partners do, past the FTP server. What it takes gets a number, so
 * that a file which appears again is seen to. Its thread is a daemon and ends with {@link #close}.
 */
public final class Partner implements AutoCloseable {

    private final Site site;
    private final WatchService watch;
    private int taken;

    private Partner(Site site) throws IOException {
        this.site = site;
        this.watch = site.inbox().disk().getFileSystem().newWatchService();
        site.inbox().disk().register(watch, ENTRY_CREATE);
    }

    /** Begins to take. */
    public static Partner start(Site site) {
        try {
            Partner partner = new Partner(site);
            Thread thread = new Thread(partner::run, "kill-partner");
            thread.setDaemon(true);
            thread.start();
            return partner;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Both directories at one moment.
     *
     * @param inbox content by name
     * @param taken all that was taken so far, oldest first
     */
    public record Look(Map<String, String> inbox, List<TakenFile> taken) {}

    /** Takes what is there now, and looks while it takes no more: each file is seen in one place. */
    public synchronized Look look() {
        takeAll();
        return new Look(Site.contents(site.inbox().disk()), taken());
    }

    private List<TakenFile> taken() {
        return Site.contents(site.taken()).entrySet().stream()
                .map(Partner::withoutNumber)
                .toList();
    }

    private static TakenFile withoutNumber(Map.Entry<String, String> file) {
        return new TakenFile(file.getKey().substring(file.getKey().indexOf('_') + 1), file.getValue());
    }

    private void run() {
        try {
            for (WatchKey key = watch.take(); key.isValid(); key = watch.take()) {
                key.pollEvents();
                takeAll();
                key.reset();
            }
        } catch (InterruptedException | ClosedWatchServiceException closed) {
            // The end.
        }
    }

    private synchronized void takeAll() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(site.inbox().disk(), Site.FOR_PARTNER + "*")) {
            for (Path file : files) {
                take(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void take(Path file) throws IOException {
        taken++;
        try {
            Files.move(file, site.taken().resolve(String.format("%06d_%s", taken, file.getFileName())));
        } catch (NoSuchFileException renamed) {
            // Gone since it was listed.
        }
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
