package org.ftpra.adapter.inbound;

import jakarta.resource.ResourceException;
import java.util.Optional;
import org.ftpra.adapter.access.ApiValues;
import org.ftpra.adapter.delivery.BeanCall;
import org.ftpra.adapter.delivery.Reason;
import org.ftpra.adapter.transaction.Branch;
import org.ftpra.adapter.transaction.BranchResource;
import org.ftpra.adapter.transaction.Consumption;
import org.ftpra.adapter.transaction.Ending;
import org.ftpra.adapter.transaction.LocalBranch;
import org.ftpra.api.FtpFile;
import org.ftpra.api.FtpFileListener;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.listing.ListingEntry;

/**
 * One delivery: the bean is called, and what becomes of the file belongs to the branch of its transaction; without one, to a branch
 * of our own after the bean has returned. Confined to its thread.
 */
final class FileDelivery implements BeanCall.Call<FtpFileListener> {

    private final Activation activation;
    private final DeadLetters deadLetters;
    private final InboxSession session;
    private final BranchResource resource;
    private final Claim claim;
    private Optional<Branch> branch = Optional.empty();
    private Optional<Throwable> problem = Optional.empty();
    private Optional<String> refusal = Optional.empty();

    FileDelivery(
            Activation activation,
            DeadLetters deadLetters,
            InboxSession session,
            BranchResource resource,
            Claim claim) {
        this.activation = activation;
        this.deadLetters = deadLetters;
        this.session = session;
        this.resource = resource;
        this.claim = claim;
    }

    /** How it ended. */
    Ending run(BeanCall call) throws BeanCall.NotBegun {
        call.run(FtpFileListener.class, this);
        if (branch.isEmpty() && problem.isEmpty()) {
            acknowledge();
        }
        return ending();
    }

    /** The same, as it is by now. */
    Ending ending() {
        return branch.map(Branch::ending).orElse(Ending.ROLLED_BACK);
    }

    @Override
    public void on(FtpFileListener bean) {
        branch = resource.current();
        if (branch.isEmpty() && activation.beans().areTransacted()) {
            problem = Optional.of(new IllegalStateException("the container began a transaction without our branch"));
            return;
        }
        Optional<Consumption> file = branch.map(this::consumed);
        try (DeliveredFile event = new DeliveredFile(listed(), claim.content(), claim.attempt(), session)) {
            bean.onFile(event);
            refusal = event.refusal();
        } catch (Throwable e) {
            fail(e);
        }
        if (file.isPresent() && refusal.isPresent() && problem.isEmpty()) {
            refuse(branch.get(), file.get());
        }
    }

    private Consumption consumed(Branch of) {
        Consumption file = claim.consumption(of.id(), activation.places().archiveOf(claim.file(), claim.id()));
        of.consume(file);
        return file;
    }

    private FtpFile listed() {
        Candidate file = claim.file();
        return ApiValues.fileAt(
                file.path(),
                new ListingEntry(file.name(), ListingEntry.Type.FILE, file.size(), file.modified(), file.precision()));
    }

    /** Containers do not roll back after each exception: the file stays in any case. */
    private void fail(Throwable e) {
        problem = Optional.of(e);
        branch.ifPresent(of -> of.rollBackOnly("the bean threw " + e));
    }

    private void refuse(Branch of, Consumption file) {
        try {
            session.use(on -> {
                deadLetters.refuse(on, of, file, claim, refusal.orElseThrow());
                return null;
            });
        } catch (FtpFailure e) {
            fail(e);
        }
    }

    /** Without a transaction the file leaves when the bean has returned. */
    private void acknowledge() {
        LocalBranch local = new LocalBranch(resource);
        try {
            local.begin();
            Branch own = resource.current().orElseThrow();
            Consumption file = consumed(own);
            if (refusal.isPresent()) {
                refuse(own, file);
            }
            branch = Optional.of(own);
            local.commit();
        } catch (ResourceException e) {
            problem = Optional.of(e);
        }
    }

    @Override
    public void endedWith(Exception e) {
        problem = problem.isPresent() ? problem : Optional.of(e);
    }

    /** What a reason file says. */
    String reason() {
        return problem.map(Reason::of).orElse("the transaction was rolled back");
    }

    /** Whether the container has called the bean at all. */
    boolean wasCalled() {
        return BeanCall.hasReached(problem.orElse(null));
    }

    /** Whether the bean wants no more of the file. */
    boolean isRefused() {
        return refusal.isPresent();
    }
}
