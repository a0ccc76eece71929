package org.ftpra.engine.trust;

import java.util.Optional;

/**
 * A password that the configuration holds.
 *
 * @param text the password
 */
record WrittenSecret(String text) implements Secret {

    @Override
    public String read() {
        return text;
    }

    @Override
    public Optional<ConfiguredFile> file() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
