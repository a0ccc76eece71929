package org.ftpra.adapter.inbound;

import jakarta.resource.spi.UnavailableException;
import java.util.Optional;
import org.ftpra.adapter.delivery.BeanCall;
import org.ftpra.adapter.transaction.BranchResource;
import org.ftpra.adapter.transaction.Ending;
import org.ftpra.engine.control.FtpFailure;

/**
 * Takes files from the agenda and delivers them, one after the other, until there is none. First a bean, then the claim: no file is
 * claimed that nobody takes. Confined to its thread.
 */
final class Courier {

    private final Activation activation;
    private final Claims claims;
    private final Couriers office;
    private final Failures failures;
    private final InboxSession session;
    private final KeptCourier kept;

    Courier(
            Activation activation,
            Claims claims,
            KeptFiles kept,
            Couriers office,
            Failures failures,
            InboxSession session) {
        this.activation = activation;
        this.claims = claims;
        this.office = office;
        this.failures = failures;
        this.session = session;
        this.kept = new KeptCourier(activation, kept, office, failures, session);
    }

    /** Until there is nothing, or it is told to stop. */
    void run() {
        session.refresh();
        for (Optional<FileTask> task = office.next(); task.isPresent(); task = office.next()) {
            deliverOrTell(task.get());
        }
    }

    /** A mistake of ours must not stop the others. */
    private void deliverOrTell(FileTask task) {
        try {
            deliver(task);
        } catch (RuntimeException | Error e) {
            office.broken(task, e);
        }
    }

    private void deliver(FileTask task) {
        if (task.attempt() > activation.settings().retry().maxAttempts()) {
            failures.exhausted(session, task);
            return;
        }
        BranchResource resource = activation.branches(session);
        try (BeanCall call = activation.beans().open(resource)) {
            deliver(task, call, resource);
        } catch (UnavailableException e) {
            office.unavailable(task, e);
        }
    }

    private void deliver(FileTask task, BeanCall call, BranchResource resource) {
        if (activation.keeps()) {
            kept.deliver(task, call, resource);
            return;
        }
        Optional<Claim> claim = claimed(task);
        if (claim.isPresent()) {
            deliver(task, claim.get(), call, resource);
        }
    }

    private Optional<Claim> claimed(FileTask task) {
        try {
            Optional<Claim> claim = session.use(on -> claims.take(on, task));
            if (claim.isEmpty()) {
                office.gone(task);
            }
            return claim;
        } catch (FtpFailure e) {
            office.serverFailed(task, e);
            return Optional.empty();
        }
    }

    private void deliver(FileTask task, Claim claim, BeanCall call, BranchResource resource) {
        FileDelivery delivery = new FileDelivery(activation, failures.deadLetters(), session, resource, claim);
        try {
            settle(task, claim, delivery, delivery.run(call));
        } catch (BeanCall.NotBegun e) {
            claims.notBegun(claim);
            office.unavailable(task, e);
        }
    }

    private void settle(FileTask task, Claim claim, FileDelivery delivery, Ending ending) {
        switch (ending) {
            case COMMITTED -> office.delivered(task, claim, delivery.isRefused());
            case ROLLED_BACK -> rolledBack(task, claim, delivery);
            case OPEN -> office.undecided(task, claim, delivery);
            case HEURISTIC -> office.heuristic(task, claim);
        }
    }

    private void rolledBack(FileTask task, Claim claim, FileDelivery delivery) {
        if (delivery.wasCalled()) {
            failures.failed(session, task, claim, delivery.reason());
        } else {
            failures.notCalled(session, task, claim, delivery.reason());
        }
    }
}
