package org.ftpra.adapter.transaction;

import java.util.Optional;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.FtpFailure.Kind;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.transfer.TransferResult;
import org.ftpra.engine.transfer.TransferResult.Verification;
import org.ftpra.engine.transfer.UploadStream;

/** One store outside of transactions: staged, proved, published, in a branch that nobody else knows. For one use. */
final class SingleStore implements RemoteFiles.Upload {

    private final FtpSession session;
    private final Transactions transactions;
    private final Branch branch;
    private final Staging staging;
    private final String path;
    private final String hidden;
    private UploadStream stream;

    SingleStore(FtpSession session, Transactions transactions, ResourceId resource, String path) throws FtpFailure {
        this.session = session;
        this.transactions = transactions;
        this.branch = transactions.branches().beginOwn(resource);
        this.staging = Staging.alone(session, transactions.journal(), branch);
        this.path = path;
        this.hidden = staging.name(Paths.parent(path));
    }

    TransferResult run(StagedFiles.Transfer transfer) throws FtpFailure {
        try {
            TransferResult result = transfer.to(staging, hidden);
            Verification verification = publish(result);
            return new TransferResult(result.bytes(), result.duration(), verification);
        } catch (FtpFailure | RuntimeException | Error e) {
            abandon();
            throw e;
        }
    }

    SingleStore open() throws FtpFailure {
        try {
            stream = staging.open(hidden, path);
            return this;
        } catch (FtpFailure | RuntimeException | Error e) {
            abandon();
            throw e;
        }
    }

    @Override
    public UploadStream stream() {
        return stream;
    }

    @Override
    public void complete() throws FtpFailure {
        try {
            publish(stream.result());
        } catch (FtpFailure | RuntimeException | Error e) {
            abandon();
            throw e;
        }
    }

    private Verification publish(TransferResult stored) throws FtpFailure {
        staging.told(hidden, stored);
        branch.changes().add(staging.publication(hidden, path, stored.bytes(), Optional.empty()));
        Vote vote = new Vote(session, branch);
        if (!vote.isKnownWhole() || vote.comparesContent()) {
            prove(vote);
        }
        new Publication(transactions, branch, session).run(vote.announced());
        return vote.isProvedBySize() ? Verification.SIZE : stored.verification();
    }

    private void prove(Vote vote) throws FtpFailure {
        Optional<String> objection = session.settings().verifySize() ? vote.missingOrOther() : vote.otherContent();
        if (objection.isPresent()) {
            throw FtpFailure.of(Kind.INCOMPLETE, "path '" + path + "': " + objection.get());
        }
    }

    @Override
    public void abandon() {
        if (branch.changes().all().isEmpty()) {
            branch.changes().discard(hidden);
        }
        new Publication(transactions, branch, session).takeBack();
    }
}
