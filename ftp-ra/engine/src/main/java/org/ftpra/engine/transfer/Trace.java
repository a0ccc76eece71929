package org.ftpra.engine.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.ftpra.engine.session.FtpSession;

/**
 * The local file that an interrupted transfer leaves for the next call. Its name tells what it is of: server, path and
 * version. So it holds nothing that could be half-written, and a new version cannot be taken for the old one.
 */
final class Trace {

    /** In UTF-8 at most 180 bytes: file systems end a name at 255. */
    private static final int LONGEST_NAME = 60;

    private final Path file;
    private final String begin;
    private final String end;

    private Trace(Path directoryOf, String begin, String facts, String end) {
        this.begin = begin;
        this.end = end;
        this.file = directoryOf.resolveSibling(begin + nameOf(facts) + end);
    }

    private static String nameOf(String facts) {
        return UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** How the name of a hidden file begins that lies beside another one. */
    static String beginOf(Path other) {
        String name = other.getFileName().toString();
        return "." + (name.length() > LONGEST_NAME ? nameOf(name) : name) + ".";
    }

    /** Of a download: what was received so far. */
    static Trace ofDownload(FtpSession session, String path, Version version, Path target) {
        return new Trace(target, beginOf(target), facts(session, path, version), ".resume");
    }

    /** Of an upload: that this version was begun. */
    static Trace ofUpload(FtpSession session, String path, Version version, Path source) {
        return new Trace(source, beginOf(source), facts(session, path, version), ".sent");
    }

    private static String facts(FtpSession session, String path, Version version) {
        return String.join(
                "\n",
                session.settings().server().toString(),
                session.home().orElse(""),
                path,
                Long.toString(version.size()),
                version.modified());
    }

    Path file() {
        return file;
    }

    /** Makes it, empty, if that is possible; without it the next call begins at the start. */
    void mark() {
        try {
            removeOthers();
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            return; // no reason not to transfer
        }
    }

    /** Removes it, if it is there. One that stays is compared with what is at the server, and does no harm. */
    void unmark() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // no reason to call a transfer failed that is done
        }
    }

    /** Removes what earlier transfers of other versions have left. */
    void removeOthers() throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        try (DirectoryStream<Path> others = Files.newDirectoryStream(directory, this::isOther)) {
            for (Path other : others) {
                Files.deleteIfExists(other);
            }
        }
    }

    private boolean isOther(Path candidate) {
        String name = candidate.getFileName().toString();
        String own = file.getFileName().toString();
        return name.startsWith(begin) && name.endsWith(end) && name.length() == own.length() && !name.equals(own);
    }
}
