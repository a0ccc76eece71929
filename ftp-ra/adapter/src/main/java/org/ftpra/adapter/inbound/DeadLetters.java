package org.ftpra.adapter.inbound;

import jakarta.resource.ResourceException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.ftpra.adapter.transaction.Branch;
import org.ftpra.adapter.transaction.BranchFiles;
import org.ftpra.adapter.transaction.BranchResource;
import org.ftpra.adapter.transaction.Consumption;
import org.ftpra.adapter.transaction.Consumption.Archive;
import org.ftpra.adapter.transaction.LocalBranch;
import org.ftpra.adapter.transaction.Paths;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.session.FtpSession;

/**
 * Moves a file that no bean will take to the dead-letter directory, and beside it a file with the reason: both or none. Thread-safe.
 */
final class DeadLetters {

    private static final String REASON = ".reason";

    private final Activation activation;

    DeadLetters(Activation activation) {
        this.activation = activation;
    }

    /** In a branch of its own. */
    void bury(InboxSession session, Claim claim, String reason) throws FtpFailure, ResourceException {
        BranchResource resource = activation.branches(session);
        LocalBranch local = new LocalBranch(resource);
        local.begin();
        Branch branch = resource.current().orElseThrow();
        try {
            Consumption file = claim.consumption(branch.id(), Optional.empty());
            branch.consume(file);
            session.use(on -> {
                refuse(on, branch, file, claim, reason);
                return null;
            });
        } catch (FtpFailure e) {
            local.rollback();
            throw e;
        }
        local.commit();
    }

    /** In the branch of the bean's transaction, in place of what was to become of the file. */
    void refuse(FtpSession session, Branch branch, Consumption before, Claim claim, String reason) throws FtpFailure {
        String directory =
                activation.places().deadLetterDirectoryOf(claim.file().directory());
        Claims.makeDirectory(session, directory);
        String name = LongName.fitted(claim.file().name(), "~" + claim.id());
        String reasonName = LongName.fitted(claim.file().name(), "~" + claim.id() + REASON);
        String place = Paths.child(directory, name);
        Archive archive = new Archive(place, Optional.empty(), false);
        branch.consume(before, claim.consumption(branch.id(), Optional.of(archive)));
        BranchFiles files = new BranchFiles(session, activation.transactions(), branch, false);
        files.store(Paths.child(directory, reasonName), text(claim, reason));
    }

    private InputStream text(Claim claim, String reason) {
        String text =
                """
                file: %s
                attempts: %d
                by: %s, node %s
                at: %s
                reason: %s
                """
                        .formatted(
                                claim.file().path(),
                                claim.attempt(),
                                activation,
                                activation.owner(),
                                Instant.now(),
                                reason);
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
