package org.ftpra.adapter.config;

import java.time.Duration;
import java.util.List;

/**
 * Uploads that are not whole yet. Immutable.
 *
 * @param prefixes how their names begin
 * @param suffixes how their names end
 * @param kept how long one that is not touched is kept, as is one that was cut; zero for not at all
 */
public record UnfinishedSettings(List<String> prefixes, List<String> suffixes, Duration kept) {

    static UnfinishedSettings of(ConfiguredValues values) {
        return new UnfinishedSettings(
                values.get(EndpointProperty.TEMPORARY_PREFIXES, TextList.class).all(),
                values.get(EndpointProperty.TEMPORARY_SUFFIXES, TextList.class).all(),
                values.get(EndpointProperty.PARTIAL_KEPT, Duration.class));
    }

    /** Whether a file of this name, without its directory, is still being written. */
    public boolean isTemporary(String name) {
        return prefixes.stream().anyMatch(name::startsWith) || suffixes.stream().anyMatch(name::endsWith);
    }
}
