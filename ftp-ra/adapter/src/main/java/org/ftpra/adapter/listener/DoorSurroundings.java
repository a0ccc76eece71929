package org.ftpra.adapter.listener;

import jakarta.resource.spi.work.WorkManager;
import java.nio.file.Path;
import java.util.Optional;
import org.ftpra.adapter.journal.Journal;
import org.ftpra.adapter.transaction.AdapterWork;

/**
 * What the resource adapter has for the doors.
 *
 * @param work the container's threads
 * @param later the same, after a while
 * @param securityInflow whether work may have an identity that the container's realm knows
 * @param journal where promises are kept; empty if there is none that can be relied on
 * @param refusal why there is none
 * @param spool where uploads lie, by port, where the deployer does not say; empty without a journal
 */
public record DoorSurroundings(
        WorkManager work,
        AdapterWork later,
        boolean securityInflow,
        Optional<Journal> journal,
        String refusal,
        Optional<Path> spool) {}
