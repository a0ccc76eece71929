package org.ftpra.adapter.inbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.config.FtpSettings;
import org.ftpra.adapter.config.InboundSettings;
import org.ftpra.adapter.delivery.Beans;
import org.ftpra.adapter.transaction.ResourceId;
import org.ftpra.adapter.transaction.Sessions;
import org.ftpra.api.FtpFileEvent;
import org.ftpra.api.FtpFileListener;
import org.ftpra.engine.session.FtpSession;
import org.ftpra.engine.session.ServerKnowledge;

/**
 * The activations of one resource adapter. The container may activate and deactivate from several threads at once (Connectors 2.1,
 * section 13.4.3). Thread-safe: guarded by itself; no delivery is waited for under that lock.
 */
public final class Inboxes implements AutoCloseable {

    private final Map<Key, Inbox> open = new HashMap<>();

    /** None yet. */
    public Inboxes() {}

    /**
     * Begins to deliver files to these beans.
     *
     * @throws InvalidPropertyException with a sentence for each bad value
     * @throws NotSupportedException if it cannot be done as it is asked for
     */
    public void activate(MessageEndpointFactory factory, ActivationSpec spec, Surroundings surroundings)
            throws ResourceException {
        Activation activation = checked(factory, spec, surroundings);
        add(new Key(factory, spec), activation).open();
        activation.transactions().know(activation.resource(), Sessions.opened(activation.opening()));
    }

    /** Not every server shows the exception to the deployer, so the log has it, too. */
    private static Activation checked(MessageEndpointFactory factory, ActivationSpec spec, Surroundings surroundings)
            throws ResourceException {
        try {
            Activation activation = activation(factory, ours(spec), surroundings);
            requireJournal(activation);
            requireMemory(activation);
            return activation;
        } catch (ResourceException e) {
            InboundLog.invalidActivation(spec, e);
            throw e;
        }
    }

    private static FtpActivationSpec ours(ActivationSpec spec) throws NotSupportedException {
        if (spec instanceof FtpActivationSpec own) {
            return own;
        }
        throw new NotSupportedException("no activation of this resource adapter: " + spec);
    }

    private static Activation activation(MessageEndpointFactory factory, FtpActivationSpec spec, Surroundings around)
            throws InvalidPropertyException {
        InboundSettings settings = spec.inboundSettings();
        return new Activation(
                settings,
                Beans.of(factory, FtpFileListener.class, "onFile", FtpFileEvent.class),
                around.transactions(),
                resource(settings),
                opening(settings.connection(), around),
                around.work());
    }

    private static ResourceId resource(InboundSettings settings) {
        FtpSettings connection = settings.connection();
        return ResourceId.of(connection.session().server(), connection.signOn());
    }

    private static Sessions.Opening opening(FtpSettings connection, Surroundings around) {
        ServerKnowledge known = around.servers().of(connection.session());
        return () -> FtpSession.open(connection.session(), connection.signOn(), known);
    }

    private static void requireJournal(Activation activation) throws NotSupportedException {
        if (activation.beans().areTransacted()
                && activation.transactions().refusal().isPresent()) {
            throw new NotSupportedException("no file can be delivered to " + activation.beans()
                    + " in a transaction: "
                    + activation.transactions().refusal().get()
                    + "; or let the bean's onFile have no transaction");
        }
    }

    private static void requireMemory(Activation activation) throws NotSupportedException {
        if (activation.keeps() && !activation.beans().areTransacted()) {
            throw new NotSupportedException("postAction is 'KEEP', and onFile of " + activation.beans()
                    + " has no transaction in which a delivery can be remembered; expected one");
        }
    }

    private synchronized Inbox add(Key key, Activation activation) throws NotSupportedException {
        for (Inbox other : open.values()) {
            other.requireApart(activation);
        }
        Inbox inbox = new Inbox(activation);
        open.put(key, inbox);
        return inbox;
    }

    /** Returns when no delivery is in progress any more, or {@code stopTimeout} is over. One that is not active is no error. */
    public void deactivate(MessageEndpointFactory factory, ActivationSpec spec) {
        Inbox inbox;
        synchronized (this) {
            inbox = open.remove(new Key(factory, spec));
        }
        if (inbox != null) {
            inbox.close();
        }
    }

    /** Ends all. */
    @Override
    public void close() {
        List<Inbox> all;
        synchronized (this) {
            all = new ArrayList<>(open.values());
            open.clear();
        }
        all.forEach(Inbox::close);
    }

    /**
     * For recovery, one for each server and user: built from what the specifications say, since a container may make new ones for
     * this (Connectors 2.1, section 7.6.6). Needs no network.
     */
    public static XAResource[] resources(ActivationSpec[] specs, Surroundings around) throws ResourceException {
        Map<ResourceId, XAResource> resources = new LinkedHashMap<>();
        for (ActivationSpec spec : specs) {
            if (spec instanceof FtpActivationSpec own) {
                InboundSettings settings = own.inboundSettings();
                Sessions sessions = Sessions.opened(opening(settings.connection(), around));
                resources.computeIfAbsent(resource(settings), id -> around.transactions()
                        .resource(id, sessions, () -> {}, settings.connection().transactions()));
            }
        }
        return resources.values().toArray(XAResource[]::new);
    }

    /** By their identity: two activations may say the same. */
    private record Key(MessageEndpointFactory factory, ActivationSpec spec) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.factory == factory && key.spec == spec;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(factory) + System.identityHashCode(spec);
        }
    }
}
