package org.ftpra.engine.trust;

import java.util.Optional;

/**
 * A password that is a file's first line.
 *
 * @param configured the file
 */
record SecretFile(ConfiguredFile configured) implements Secret {

    /** An empty line is refused: a file that is just being written looks like that. */
    @Override
    public String read() throws TrustFailure {
        String line = configured.text().lines().findFirst().orElse("");
        if (line.isEmpty()) {
            throw configured.unusable("has nothing in its first line, where the password is expected");
        }
        return line;
    }

    @Override
    public Optional<ConfiguredFile> file() {
        return Optional.of(configured);
    }

    /** The file alone. */
    @Override
    public String toString() {
        return configured.toString();
    }
}
