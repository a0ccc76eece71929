package org.ftpra.adapter.listener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two partners in a users file: {@code partner} and {@code other}, both with the password {@code secret}. */
public final class PartnerAccount {

    private static final PasswordHash HASH = PasswordHash.make("secret".toCharArray(), PasswordHash.LEAST);

    private PartnerAccount() {}

    /** Writes the file, into this directory. */
    public static Path in(Path directory) throws IOException {
        return Files.writeString(
                directory.resolve("users"), "partner:" + HASH.written() + "\nother:" + HASH.written() + "\n");
    }
}
