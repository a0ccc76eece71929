package org.ftpra.adapter.inbound;

import java.util.Optional;
import org.ftpra.adapter.config.ArchiveConflict;
import org.ftpra.adapter.config.InboundSettings;
import org.ftpra.adapter.config.PostAction;
import org.ftpra.adapter.transaction.Consumption.Archive;
import org.ftpra.adapter.transaction.Paths;

/**
 * Where files go after their delivery. A relative directory is one below that of the file. Immutable.
 *
 * @param settings what the deployer wants
 */
record Places(InboundSettings settings) {

    /** What becomes of a file that was delivered; nothing if it is deleted. */
    Optional<Archive> archiveOf(Candidate file, String id) {
        return settings.postAction().action() == PostAction.ARCHIVE
                ? Optional.of(archive(file, id, settings.postAction().archiveConflict()))
                : Optional.empty();
    }

    private Archive archive(Candidate file, String id, ArchiveConflict conflict) {
        String directory = archiveDirectoryOf(file.directory());
        Optional<String> spare = conflict == ArchiveConflict.RENAME
                ? Optional.of(Paths.child(directory, LongName.fitted(file.name(), "~" + id)))
                : Optional.empty();
        return new Archive(Paths.child(directory, file.name()), spare, conflict == ArchiveConflict.FAIL);
    }

    String archiveDirectoryOf(String directory) {
        return below(directory, settings.postAction().archiveDirectory());
    }

    String deadLetterDirectoryOf(String directory) {
        return below(directory, settings.retry().deadLetterDirectory());
    }

    /** Whether files there were put there by us. */
    boolean isOurs(String directory) {
        String parent = Paths.parent(directory);
        boolean archive = settings.postAction().action() == PostAction.ARCHIVE;
        return archive && directory.equals(archiveDirectoryOf(parent))
                || directory.equals(deadLetterDirectoryOf(parent));
    }

    private static String below(String directory, String place) {
        return place.startsWith("/") ? place : Paths.child(directory, place);
    }
}
