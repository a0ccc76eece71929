package org.ftpra.adapter.container;

import jakarta.transaction.TransactionManager;
import java.util.Collection;
import javax.transaction.xa.XAResource;

/** A transaction manager with its log. */
public interface Transactions extends AutoCloseable {

    /** The transaction manager. */
    TransactionManager manager();

    /** What to enlist in place of a resource, so that recovery finds the resource manager again by its name. */
    XAResource named(String name, XAResource resource);

    /** One pass of recovery over the log and over these resource managers. */
    void recover(Collection<? extends Recoverable> resources) throws Exception;

    @Override
    void close() throws Exception;
}
