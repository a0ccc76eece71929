package org.ftpra.engine.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that a property names.
 *
 * @param property the property's name, for errors
 * @param path where it is; if relative, from the working directory of this JVM
 */
public record ConfiguredFile(String property, Path path) {

    /** Bytes; a store of all public authorities has a quarter of a mebibyte. */
    private static final int LONGEST = 4 << 20;

    /** All of it. */
    byte[] bytes() throws TrustFailure {
        checkRegular();
        try (InputStream input = Files.newInputStream(path)) {
            byte[] bytes = input.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw unusable("has more than " + LONGEST + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * All of it as text.
     *
     * @throws TrustFailure if it cannot be read, is too long, or is not in UTF-8
     */
    public String text() throws TrustFailure {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unusable("is not text in UTF-8");
        }
    }

    FileVersion version() throws TrustFailure {
        return FileVersion.of(checkRegular());
    }

    /** Reading a pipe or a device might never end. */
    private BasicFileAttributes checkRegular() throws TrustFailure {
        BasicFileAttributes attributes = attributes();
        if (!attributes.isRegularFile()) {
            throw unusable("is not a file");
        }
        return attributes;
    }

    private BasicFileAttributes attributes() throws TrustFailure {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private TrustFailure unreadable(IOException e) {
        if (e instanceof TrustFailure told) {
            return told;
        }
        String problem = e instanceof NoSuchFileException
                ? "does not exist"
                : "cannot be read (" + e.getClass().getSimpleName() + ")";
        return new TrustFailure(this + " " + problem, e);
    }

    /** What is to be thrown about it; the problem is read after its name. */
    public TrustFailure unusable(String problem) {
        return new TrustFailure(this + " " + problem);
    }

    TrustFailure unusable(String problem, Exception cause) {
        return new TrustFailure(this + " " + problem, cause);
    }

    /** As errors name it. */
    @Override
    public String toString() {
        return property + " '" + path.toAbsolutePath() + "'";
    }
}
