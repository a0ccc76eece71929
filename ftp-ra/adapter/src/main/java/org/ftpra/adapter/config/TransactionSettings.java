package org.ftpra.adapter.config;

import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.time.Duration;

/**
 * How connections take part in transactions.
 *
 * @param level in which
 * @param publishMode how what is stored appears
 * @param completion what the caller of a commit is told when the server cannot be reached for longer than {@code commitWait}
 * @param commitWait how long a commit is tried in its caller's thread while the server cannot be reached
 * @param heuristicAfter the same, while it refuses
 */
public record TransactionSettings(
        TransactionSupportLevel level,
        PublishMode publishMode,
        CommitCompletion completion,
        Duration commitWait,
        Duration heuristicAfter) {

    static TransactionSettings of(ConfiguredValues values) {
        return new TransactionSettings(
                values.get(FtpProperty.TRANSACTION_LEVEL, TransactionSupportLevel.class),
                values.get(FtpProperty.PUBLISH_MODE, PublishMode.class),
                values.get(FtpProperty.COMMIT_COMPLETION, CommitCompletion.class),
                values.get(FtpProperty.COMMIT_WAIT, Duration.class),
                values.get(FtpProperty.HEURISTIC_AFTER, Duration.class));
    }
}
