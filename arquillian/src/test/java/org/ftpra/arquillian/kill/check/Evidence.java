package org.ftpra.arquillian.kill.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found of one round.
 *
 * @param rows the ids in the database, read on a new connection
 * @param inbox the directory on the FTP server's disk: content by name
 * @param taken what the partner has taken, oldest first
 * @param initial what the files to be replaced held in the beginning, by name
 */
public record Evidence(
        Set<String> rows, Map<String, String> inbox, List<TakenFile> taken, Map<String, String> initial) {

    /**
     * A file that the partner has moved into its own directory.
     *
     * @param name its name in the inbox
     * @param content what it held
     */
    public record TakenFile(String name, String content) {}
}
