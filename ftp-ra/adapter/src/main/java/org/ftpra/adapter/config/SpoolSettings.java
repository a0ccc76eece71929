package org.ftpra.adapter.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where uploads lie until they are delivered. Immutable.
 *
 * @param directory an absolute path; empty for a place beside the journal
 * @param maxSpace bytes that all of them may take; at least 1
 */
public record SpoolSettings(Optional<Path> directory, long maxSpace) {

    static SpoolSettings of(ConfiguredValues values) {
        return new SpoolSettings(
                path(values, EndpointProperty.SPOOL_DIRECTORY),
                values.get(EndpointProperty.MAX_SPOOL_SPACE, Long.class));
    }

    /** Of a property that may be empty. */
    static Optional<Path> path(ConfiguredValues values, Property property) {
        return Optional.of(values.text(property))
                .filter(Predicate.not(String::isEmpty))
                .map(Path::of);
    }
}
