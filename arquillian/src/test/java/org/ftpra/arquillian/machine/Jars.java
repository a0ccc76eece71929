package org.ftpra.arquillian.machine;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jars that this JVM has its classes of. */
public final class Jars {

    private Jars() {}

    /** The one with this class. */
    public static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
