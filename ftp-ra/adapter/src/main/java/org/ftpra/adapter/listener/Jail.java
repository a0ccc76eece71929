package org.ftpra.adapter.listener;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.ftpserver.filesystem.nativefs.NativeFileSystemFactory;
import org.apache.ftpserver.ftplet.FileSystemFactory;
import org.apache.ftpserver.ftplet.FileSystemView;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpFile;
import org.apache.ftpserver.ftplet.User;

/**
 * What a partner can reach: the library keeps {@code ..} within their directory, and this also symbolic links, which somebody on this
 * host may have put there. Confined to its session.
 */
final class Jail implements FileSystemView {

    private final FileSystemView library;
    private final Path root;

    private Jail(FileSystemView library) throws FtpException {
        this.library = library;
        this.root = physical(library.getHomeDirectory());
    }

    /** One for each partner who logs in. */
    static FileSystemFactory factory() {
        NativeFileSystemFactory library = new NativeFileSystemFactory();
        return (User user) -> new Jail(library.createFileSystemView(user));
    }

    @Override
    public FtpFile getFile(String name) throws FtpException {
        FtpFile file = library.getFile(name);
        if (leadsThroughLink(file)) {
            throw new FtpException("it is behind a symbolic link");
        }
        return file;
    }

    @Override
    public boolean changeWorkingDirectory(String name) throws FtpException {
        return !leadsThroughLink(library.getFile(name)) && library.changeWorkingDirectory(name);
    }

    private boolean leadsThroughLink(FtpFile file) throws FtpException {
        for (Path at = physical(file); !at.equals(root); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                return true;
            }
        }
        return false;
    }

    private static Path physical(FtpFile file) throws FtpException {
        try {
            return ((File) file.getPhysicalFile()).toPath().normalize();
        } catch (InvalidPathException e) {
            throw new FtpException("it is no name for a file here", e);
        }
    }

    @Override
    public FtpFile getHomeDirectory() throws FtpException {
        return library.getHomeDirectory();
    }

    @Override
    public FtpFile getWorkingDirectory() throws FtpException {
        return library.getWorkingDirectory();
    }

    @Override
    public boolean isRandomAccessible() throws FtpException {
        return library.isRandomAccessible();
    }

    @Override
    public void dispose() {
        library.dispose();
    }
}
