package org.ftpra.sample.intake;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ftpra.api.FtpConnection;
import org.ftpra.api.FtpConnectionFactory;
import org.ftpra.api.FtpException;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpTransfer;

/** The inbox's directories, through a connection factory, as a partner would use them. */
@Stateless
public class Inbox {

    static final String DIRECTORY = "/inbox";
    static final String ARCHIVE = DIRECTORY + "/archive";
    static final String DEAD_LETTERS = DIRECTORY + "/dead-letter";

    @Resource(name = "ftp/inbox")
    private FtpConnectionFactory partner;

    @EJB
    private IntakeRows rows;

    /** Stores a file in the inbox, where it appears whole, when the transaction commits. */
    public FtpTransfer send(String name, InputStream content) {
        try (FtpConnection connection = partner.getConnection()) {
            return connection.store(DIRECTORY + "/" + name, content);
        }
    }

    /** What became of what was received. */
    public Intake intake() {
        try (FtpConnection connection = partner.getConnection()) {
            return new Intake(rows.rows(), files(connection, ARCHIVE), files(connection, DEAD_LETTERS));
        }
    }

    /** Deletes rows, archived files and dead letters, in one transaction. */
    public void clear() {
        rows.clear();
        try (FtpConnection connection = partner.getConnection()) {
            Stream.of(ARCHIVE, DEAD_LETTERS)
                    .flatMap(directory -> files(connection, directory).stream())
                    .map(FtpFile::path)
                    .forEach(connection::delete);
        }
    }

    /** Both directories are made when they are needed first. */
    private static List<FtpFile> files(FtpConnection connection, String directory) {
        try (Stream<FtpFile> entries = connection.list(directory)) {
            return entries.filter(FtpFile::isFile)
                    .sorted(Comparator.comparing(FtpFile::name))
                    .toList();
        } catch (FtpException.NotFound notYet) {
            return List.of();
        }
    }
}
