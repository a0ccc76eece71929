package org.ftpra.bench.client;

import java.nio.file.Path;

/**
 * A file here and its path on the server.
 *
 * @param local where it is, or is to be, here
 * @param directory its directory on the server, relative to the home
 * @param name its name there
 */
public record FilePair(Path local, String directory, String name) {

    /** The path on the server, relative to the home. */
    public String path() {
        return directory.isEmpty() ? name : directory + "/" + name;
    }
}
