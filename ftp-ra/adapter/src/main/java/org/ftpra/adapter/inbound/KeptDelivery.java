package org.ftpra.adapter.inbound;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.ftpra.adapter.delivery.BeanCall;
import org.ftpra.adapter.delivery.Reason;
import org.ftpra.adapter.transaction.Branch;
import org.ftpra.adapter.transaction.BranchResource;
import org.ftpra.api.FtpFileListener;

/**
 * One delivery of a file that stays where it is: the row that remembers it is written in the bean's transaction, before the bean is
 * called. Confined to its thread.
 */
final class KeptDelivery implements BeanCall.Call<FtpFileListener> {

    private final DeliveryMemory memory;
    private final DeliveryKey key;
    private final DeliveredFile event;
    private final BranchResource resource;
    private Optional<Throwable> problem = Optional.empty();
    private boolean elsewhere;

    KeptDelivery(DeliveryMemory memory, DeliveryKey key, DeliveredFile event, BranchResource resource) {
        this.memory = memory;
        this.key = key;
        this.event = event;
        this.resource = resource;
    }

    /** Whether it has been delivered, here or elsewhere: the table tells, whatever the container throws. */
    boolean isDone(BeanCall call) throws BeanCall.NotBegun, SQLException {
        call.run(FtpFileListener.class, this);
        return memory.known(Set.of(key)).contains(key);
    }

    @Override
    public void on(FtpFileListener bean) {
        try (event) {
            elsewhere = !memory.remember(key);
            if (!elsewhere) {
                bean.onFile(event);
            }
        } catch (Throwable e) {
            problem = Optional.of(e);
        }
        if (elsewhere || problem.isPresent()) {
            resource.current().ifPresent(this::rollBack);
        }
    }

    private void rollBack(Branch branch) {
        branch.rollBackOnly("the file was not delivered: " + reason());
    }

    @Override
    public void endedWith(Exception e) {
        problem = problem.isPresent() ? problem : Optional.of(e);
    }

    /** Another node is at it. */
    boolean isElsewhere() {
        return elsewhere;
    }

    String reason() {
        return problem.map(Reason::of).orElse(elsewhere ? "another node is at it" : "the transaction was rolled back");
    }
}
