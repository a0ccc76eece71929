package org.ftpra.adapter.listener;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpFile;
import org.apache.ftpserver.impl.FtpIoSession;

/**
 * Where a partner wants to put a file.
 *
 * @param path in the partner's view
 * @param file the same on the local disk
 * @param intake whose it is
 */
record Place(String path, Path file, Intake intake) {

    /** Bytes of a name, on most file systems. */
    private static final int LONGEST_NAME = 255;

    /**
     * What a partner means by a path.
     *
     * @throws Refused if no file can be there
     */
    static Place of(FtpIoSession session, String name, Arrivals arrivals) throws Refused {
        try {
            FtpFile meant = session.getFileSystemView().getFile(name);
            Path file = ((File) meant.getPhysicalFile()).toPath();
            if (arrivals.isClosed(meant.getAbsolutePath())) {
                throw new Refused(450, "Not now: the application is not there.");
            }
            return checked(meant.getAbsolutePath(), file, arrivals.at(meant.getAbsolutePath()));
        } catch (FtpException | InvalidPathException e) {
            throw new Refused(553, "This is no name for a file here.");
        }
    }

    private static Place checked(String path, Path file, Optional<Intake> intake) throws Refused {
        if (intake.isEmpty()) {
            throw new Refused(553, "Nothing is taken in this directory.");
        }
        if (file.getFileName().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new Refused(553, "The name has more than " + LONGEST_NAME + " bytes.");
        }
        if (Files.isDirectory(file)) {
            throw new Refused(550, "This is a directory.");
        }
        if (!Files.isDirectory(file.getParent())) {
            throw new Refused(550, "There is no such directory.");
        }
        return new Place(path, file, intake.get());
    }

    /** Whether its name says that it is not ready. */
    boolean isTemporary() {
        return intake.settings().unfinished().isTemporary(file.getFileName().toString());
    }

    long size() {
        return file.toFile().length();
    }
}
