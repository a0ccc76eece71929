package org.ftpra.engine.trust;

import java.nio.file.Path;
import java.util.Optional;

/** A password: its text, or a file that holds it, which is read at each use. Immutable; no text of it shows the password. */
public sealed interface Secret permits WrittenSecret, SecretFile {

    /** This very text. */
    static Secret of(String text) {
        return new WrittenSecret(text);
    }

    /**
     * The first line of a file, in UTF-8, without its line end. Blanks count.
     *
     * @param property what the file was configured with, for errors
     */
    static Secret inFile(String property, Path path) {
        return new SecretFile(new ConfiguredFile(property, path));
    }

    /**
     * The password as it is now.
     *
     * @throws TrustFailure if its file cannot be read, or its first line is empty
     */
    String read() throws TrustFailure;

    /** The file that holds it, if one does. */
    Optional<ConfiguredFile> file();
}
