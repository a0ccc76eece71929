package org.ftpra.adapter.config;

import java.nio.file.Path;
import java.util.Optional;
import org.ftpra.engine.trust.Secret;

/** Passwords, each of two properties of which at most one is set: its text, or the file that holds it. */
final class Secrets {

    private Secrets() {}

    static Optional<Secret> of(ConfiguredValues values, Property text, Property file) {
        if (values.isSet(file)) {
            return Optional.of(Secret.inFile(file.propertyName(), Path.of(values.text(file))));
        }
        return values.isSet(text) ? Optional.of(Secret.of(values.text(text))) : Optional.empty();
    }
}
