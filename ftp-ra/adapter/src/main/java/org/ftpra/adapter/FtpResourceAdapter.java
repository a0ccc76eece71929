package org.ftpra.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Optional;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.outbound.KnownServers;

/**
 * What the container starts and stops (Connectors 2.1, chapter 5). Several may live in one JVM: nothing is static but
 * the logger. Thread-safe: guarded by itself.
 */
public final class FtpResourceAdapter implements ResourceAdapter, KnownServers.Holder {

    private final KnownServers knownServers = new KnownServers();
    private AdapterState state = AdapterState.CREATED;

    /** For the container. */
    public FtpResourceAdapter() {}

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        moveTo(AdapterState.STARTED);
        AdapterLog.started(version());
    }

    private static String version() {
        return Optional.ofNullable(FtpResourceAdapter.class.getPackage().getImplementationVersion())
                .orElse("(no version: not from its jar)");
    }

    /** What all connection factories of this adapter have learned of their servers. */
    @Override
    public KnownServers knownServers() {
        return knownServers;
    }

    /** Sessions are the container's to destroy; we only forget what they have taught us. A second stop does nothing. */
    @Override
    public synchronized void stop() {
        if (state == AdapterState.STARTED) {
            state = AdapterState.STOPPED;
            knownServers.clear();
            AdapterLog.stopped();
        }
    }

    private synchronized void moveTo(AdapterState next) throws ResourceAdapterInternalException {
        if (!state.canMoveTo(next)) {
            throw new ResourceAdapterInternalException(
                    "an FTP resource adapter that is " + state + " cannot become " + next);
        }
        state = next;
    }

    @Override
    public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec) throws ResourceException {
        throw new NotSupportedException("this version delivers no files to message-driven beans");
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
        // None was activated.
    }

    /** None: this version takes no part in transactions. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    /** Equal to another of this class, since there are no properties yet (Connectors 2.1, section 19.4.2). */
    @Override
    public boolean equals(Object other) {
        return other instanceof FtpResourceAdapter;
    }

    @Override
    public int hashCode() {
        return FtpResourceAdapter.class.hashCode();
    }
}
