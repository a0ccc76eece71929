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

    private final Path file;
    private final String begin;
    private final String end;

    private Trace(Path directoryOf, String begin, String facts, String end) {
        this.begin = begin;
        this.end = end;
        UUID name = UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8));
        this.file = directoryOf.resolveSibling(begin + name + end);
    }

    /** Of a download: what was received so far. */
    static Trace ofDownload(FtpSession session, String path, Version version, Path target) {
        return new Trace(target, "." + target.getFileName() + ".", facts(session, path, version), ".resume");
    }

    /** Of an upload: that this version was begun. */
    static Trace ofUpload(FtpSession session, String path, Version version, Path source) {
        return new Trace(source, "." + source.getFileName() + ".", facts(session, path, version), ".sent");
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
