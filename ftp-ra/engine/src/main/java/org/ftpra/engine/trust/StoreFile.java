package org.ftpra.engine.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A store of certificates, or of a private key and its certificates. Which of these it is, its content says:
 *
 * <ul>
 *   <li>PKCS12 or JKS,
 *   <li>PEM: certificates, and for a key store one private key, as PKCS#8 (plain or encrypted) or as the "RSA PRIVATE KEY" of
 *       PKCS#1 (plain). Keys are RSA, EC or EdDSA.
 * </ul>
 *
 * @param property what it was configured with, such as {@code trustStore}, for errors
 * @param path where it is
 * @param password opens the store and the key in it; empty for none, as is good for PEM in clear
 */
public record StoreFile(String property, Path path, Optional<Secret> password) {

    ConfiguredFile file() {
        return new ConfiguredFile(property, path);
    }

    /** The file and that of its password. */
    List<ConfiguredFile> files() {
        List<ConfiguredFile> files = new ArrayList<>(List.of(file()));
        password.flatMap(Secret::file).ifPresent(files::add);
        return files;
    }

    /** The password as it is now, or {@code null}. */
    char[] readPassword() throws TrustFailure {
        return password.isPresent() ? password.get().read().toCharArray() : null;
    }

    /** What an error says of the password. */
    String passwordInWords() {
        return password.map(secret ->
                        "with " + secret.file().map(ConfiguredFile::toString).orElse(property + "Password"))
                .orElse("without a password; set " + property + "Password or " + property + "PasswordFile");
    }
}
