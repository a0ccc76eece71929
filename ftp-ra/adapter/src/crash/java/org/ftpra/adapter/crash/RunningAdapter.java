package org.ftpra.adapter.crash;

import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/** A resource adapter that a container has started, with connection factories of it. */
interface RunningAdapter extends AutoCloseable {

    /** A factory as a deployer would configure it. */
    ManagedConnectionFactory factory(TransactionSupportLevel level) throws Exception;

    @Override
    void close() throws Exception;
}
