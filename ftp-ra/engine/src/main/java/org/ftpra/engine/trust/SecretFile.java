package org.ftpra.engine.trust;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        String line = text().lines().findFirst().orElse("");
        if (line.isEmpty()) {
            throw configured.unusable("has nothing in its first line, where the password is expected");
        }
        return line;
    }

    private String text() throws TrustFailure {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(configured.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw configured.unusable("is not text in UTF-8");
        }
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
