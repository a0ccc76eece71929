package org.ftpra.engine.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Store files in a test's directory, and the settings that name them. */
final class Stores {

    private final Path directory;

    Stores(Path directory) {
        this.directory = directory;
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    Path write(String name, byte[] content) {
        try {
            return Files.write(path(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String text) {
        return write(name, text.getBytes());
    }

    /** As a careful deployer does it: the new file is there as a whole or not at all. */
    void replace(String name, byte[] content) {
        try {
            Files.move(write(name + ".new", content), path(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrustSettings trusting(byte[] content) {
        return trusting(content, Optional.of(Secret.of(StoreContent.PASSWORD)));
    }

    TrustSettings trusting(byte[] content, Optional<Secret> password) {
        return new TrustSettings(
                Optional.of(new StoreFile("trustStore", write("trust", content), password)),
                Optional.empty(),
                Set.of());
    }

    /** Trusts the CA, and has this key. */
    TrustSettings withKey(byte[] content, Optional<Secret> password) {
        return new TrustSettings(
                trusting(StoreContent.pemTrusting(Identities.CA)).trustStore(),
                Optional.of(new StoreFile("keyStore", write("key", content), password)),
                Set.of());
    }

    static TrustSettings pinning(String written) {
        return new TrustSettings(
                Optional.empty(),
                Optional.empty(),
                Set.of(CertificatePin.parse(written).orElseThrow()));
    }
}
