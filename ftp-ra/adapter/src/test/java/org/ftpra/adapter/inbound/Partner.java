package org.ftpra.adapter.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/** Puts files into a directory and looks for them there, on the server's own disk. It shares nothing with the adapter. */
public final class Partner {

    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private final FreshDirectory directory;
    private final Path workshop;

    /** Who works in that directory. */
    public Partner(FtpServerUnderTest server, FreshDirectory directory) {
        this.directory = directory;
        try {
            this.workshop = Files.createDirectories(server.home().resolve("workshop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a whole file there in one step, over one that is there; a name may lead through directories that are there. */
    public void put(String name, String content) {
        place(written(content), name);
    }

    /** The same with this time of last modification, by which files can be ordered. */
    void put(String name, String content, Instant modified) {
        Path written = written(content);
        try {
            Files.setLastModifiedTime(written, FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        place(written, name);
    }

    private Path written(String content) {
        try {
            Path file = workshop.resolve("w" + WRITTEN.incrementAndGet());
            Files.writeString(file, content, StandardCharsets.ISO_8859_1);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void place(Path written, String name) {
        try {
            Files.move(written, directory.disk().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends to a file that is there. */
    void append(String name, String more) {
        try {
            Files.writeString(directory.disk().resolve(name), more, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a directory in which the server may do everything. */
    public void makeDirectory(String name) {
        try {
            Path made = Files.createDirectories(directory.disk().resolve(name));
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Allows the server to do this in the directory, such as {@code r-xr-xr-x}. */
    void permit(String permissions) {
        try {
            Files.setPosixFilePermissions(directory.disk(), PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file holds. */
    public String read(String name) {
        return new String(directory.read(name), StandardCharsets.ISO_8859_1);
    }

    /** All files below, with the directories they are in, sorted; hidden ones too, but no signs that an owner is alive. */
    public List<String> files() {
        try (Stream<Path> entries = Files.walk(directory.disk())) {
            return entries.filter(Files::isRegularFile)
                    .map(each -> directory.disk().relativize(each).toString())
                    .filter(each -> !each.endsWith("-alive"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return files();
        }
    }

    /** All files and directories with a name that the adapter hides, but the signs that an owner is alive. */
    public List<String> hidden() {
        try (Stream<Path> entries = Files.walk(directory.disk())) {
            return entries.map(each -> directory.disk().relativize(each).toString())
                    .filter(each -> each.contains(".ftpra") && !each.endsWith("-alive"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return hidden();
        }
    }

    /** The files that are not hidden. */
    List<String> visible() {
        return files().stream().filter(each -> !each.contains(".ftpra")).toList();
    }
}
