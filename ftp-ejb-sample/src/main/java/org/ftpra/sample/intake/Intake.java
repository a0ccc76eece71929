package org.ftpra.sample.intake;

import java.util.List;
import java.util.stream.Stream;
import org.ftpra.api.FtpFile;

/**
 * What became of the files that were received, on both sides.
 *
 * @param rows in the database, by name
 * @param archive on the FTP server, by name
 * @param deadLetters on the FTP server, by name: the files that were given up, and the reasons
 */
public record Intake(List<IntakeRow> rows, List<FtpFile> archive, List<FtpFile> deadLetters) {

    /** Whether each row has its file in the archive with the same size, and each file its row. */
    public boolean agrees() {
        Stream<String> inTheDatabase = rows.stream().map(row -> row.size() + " " + row.file());
        Stream<String> onTheServer = archive.stream().map(file -> file.size() + " " + file.name());
        return inTheDatabase.sorted().toList().equals(onTheServer.sorted().toList());
    }
}
