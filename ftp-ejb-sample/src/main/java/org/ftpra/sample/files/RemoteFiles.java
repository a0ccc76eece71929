package org.ftpra.sample.files;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpTransfer;

/**
 * The files in the directory after log-in. Every method throws {@link FtpException}, which {@code ejb-jar.xml} declares an
 * application exception with roll-back: the caller gets it as it was thrown.
 */
@Stateless
public class RemoteFiles {

    @Resource(name = "ftp/passive")
    private FtpConnectionFactory passive;

    @Resource(name = "ftp/active")
    private FtpConnectionFactory active;

    /** What is in the directory, by name. */
    public List<FtpFile> list(Route route) {
        try (FtpConnection connection = connect(route);
                Stream<FtpFile> entries = connection.list("")) {
            return entries.sorted(Comparator.comparing(FtpFile::name)).toList();
        }
    }

    /** The entry of this name, if there is one. */
    public Optional<FtpFile> find(Route route, String name) {
        try (FtpConnection connection = connect(route)) {
            return connection.find(name);
        }
    }

    /** Stores what is read from {@code content}, piece by piece, in place of a file of the same name. */
    public FtpTransfer store(Route route, String name, InputStream content) {
        try (FtpConnection connection = connect(route)) {
            return connection.store(name, content);
        }
    }

    /** Writes the file to {@code target}, piece by piece. */
    public FtpTransfer retrieve(Route route, String name, OutputStream target) {
        try (FtpConnection connection = connect(route)) {
            return connection.retrieve(name, target);
        }
    }

    /** Deletes the file. */
    public void delete(Route route, String name) {
        try (FtpConnection connection = connect(route)) {
            connection.delete(name);
        }
    }

    private FtpConnection connect(Route route) {
        return (route == Route.ACTIVE ? active : passive).getConnection();
    }
}
