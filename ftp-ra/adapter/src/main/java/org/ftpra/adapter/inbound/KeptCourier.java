package org.ftpra.adapter.inbound;

import java.sql.SQLException;
import org.ftpra.adapter.access.ApiValues;
import org.ftpra.adapter.delivery.BeanCall;
import org.ftpra.adapter.transaction.BranchResource;
import org.ftpra.engine.listing.ListingEntry;

/** Delivers files that stay where they are; nothing is claimed. Confined to its courier. */
final class KeptCourier {

    private final Activation activation;
    private final KeptFiles files;
    private final Couriers office;
    private final Failures failures;
    private final InboxSession session;

    KeptCourier(Activation activation, KeptFiles files, Couriers office, Failures failures, InboxSession session) {
        this.activation = activation;
        this.files = files;
        this.office = office;
        this.failures = failures;
        this.session = session;
    }

    void deliver(FileTask task, BeanCall call, BranchResource resource) {
        DeliveryKey key = files.keyOf(task.file());
        try {
            KeptDelivery delivery = new KeptDelivery(files.memory(), key, event(task), resource);
            settle(task, key, delivery, delivery.isDone(call));
        } catch (BeanCall.NotBegun e) {
            office.unavailable(task, e);
        } catch (SQLException e) {
            office.forgotten(task, e);
        }
    }

    private DeliveredFile event(FileTask task) {
        Candidate file = task.file();
        ListingEntry entry =
                new ListingEntry(file.name(), ListingEntry.Type.FILE, file.size(), file.modified(), file.precision());
        return new DeliveredFile(ApiValues.fileAt(file.path(), entry), file.path(), task.attempt(), session);
    }

    private void settle(FileTask task, DeliveryKey key, KeptDelivery delivery, boolean done) {
        if (delivery.isElsewhere()) {
            office.gone(task);
        } else if (done) {
            office.kept(task);
        } else if (task.attempt() < activation.settings().retry().maxAttempts()) {
            failures.failedAndKept(task, delivery.reason());
        } else {
            files.giveUp(key);
            failures.givenUp(task, delivery.reason());
        }
    }
}
