package org.ftpra.adapter.journal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the journal lies.
 *
 * @param directory the directory; it need not exist
 * @param source the property that it comes from
 * @param durable whether it survives a restart of the server
 * @param problem why it does not, and what to set; empty if it does
 */
public record JournalPlace(Path directory, String source, boolean durable, String problem) {

    /**
     * The configured directory; else one below the application server's own.
     *
     * @param configured the value of {@code journalDirectory}, if it is set
     * @param name the adapter's name, the last part of the default directory
     * @param systemProperties where to look a system property up; null where there is none
     * @throws JournalFailure with {@link JournalFailure.Reason#NO_PLACE} if there is none
     */
    public static JournalPlace find(Optional<String> configured, String name, Function<String, String> systemProperties)
            throws JournalFailure {
        throw new UnsupportedOperationException("not built yet");
    }
}
