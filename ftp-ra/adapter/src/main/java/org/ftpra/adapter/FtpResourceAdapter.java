package org.ftpra.adapter;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.access.KnownServers;
import org.ftpra.adapter.config.AdapterProperty;
import org.ftpra.adapter.config.JournalChoice;
import org.ftpra.adapter.config.Substitution;
import org.ftpra.adapter.inbound.Inboxes;
import org.ftpra.adapter.inbound.Surroundings;
import org.ftpra.adapter.listener.DoorSurroundings;
import org.ftpra.adapter.listener.Doors;
import org.ftpra.adapter.listener.FtpUploadActivationSpec;
import org.ftpra.adapter.management.ManagedActivation;
import org.ftpra.adapter.management.ManagedHealth;
import org.ftpra.adapter.management.ManagedUploads;
import org.ftpra.adapter.transaction.Transactions;

/**
 * What the container starts and stops (Connectors 2.1, chapter 5). Several may live in one JVM: nothing is static but
 * the logger. Thread-safe: guarded by itself.
 */
public final class FtpResourceAdapter implements ResourceAdapter, KnownServers.Holder, Transactions.Holder {

    private final KnownServers knownServers = new KnownServers();
    private final Map<AdapterProperty, String> properties = new EnumMap<>(AdapterProperty.class);
    private final Inboxes inboxes = new Inboxes(ManagedActivation::register);
    private final Doors doors = new Doors(ManagedUploads::register);
    private final List<Runnable> awaitingStart = new ArrayList<>();
    private AdapterState state = AdapterState.CREATED;
    private ContainerWork work;
    private JournalOfAdapter journal;
    private Runnable health = () -> {};

    /** For the container. */
    public FtpResourceAdapter() {}

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        begin(context).forEach(Runnable::run);
        AdapterLog.started(version());
    }

    private synchronized List<Runnable> begin(BootstrapContext context) throws ResourceAdapterInternalException {
        moveTo(AdapterState.STARTED);
        work = new ContainerWork(context);
        journal = JournalOfAdapter.open(settings(), work);
        health = ManagedHealth.register(journal.transactions().owner(), inboxes::reports);
        List<Runnable> tasks = List.copyOf(awaitingStart);
        awaitingStart.clear();
        return tasks;
    }

    private JournalChoice settings() throws ResourceAdapterInternalException {
        try {
            return JournalChoice.of(properties, Substitution.ofSystem());
        } catch (InvalidPropertyException e) {
            throw new ResourceAdapterInternalException(e.getMessage(), e);
        }
    }

    /** The transactions of all connections of this adapter; before its start, none that can be relied on. */
    @Override
    public synchronized Transactions transactions() {
        return journal == null ? Transactions.without("the resource adapter is " + state) : journal.transactions();
    }

    @Override
    public void onceStarted(Runnable task) {
        if (!isAwaitingStart(task)) {
            task.run();
        }
    }

    private synchronized boolean isAwaitingStart(Runnable task) {
        return journal == null && awaitingStart.add(task);
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

    /**
     * Ends what is delivered, then forgets what the servers have taught us; sessions of the pools are the container's to destroy. A
     * second stop does nothing.
     */
    @Override
    public void stop() {
        if (isStopping()) {
            inboxes.close();
            doors.close();
            end();
            AdapterLog.stopped();
        }
    }

    private synchronized boolean isStopping() {
        return hasMoved(AdapterState.STOPPING);
    }

    private synchronized void end() {
        hasMoved(AdapterState.STOPPED);
        health.run();
        knownServers.clear();
        work.close();
        journal.close();
    }

    private boolean hasMoved(AdapterState next) {
        boolean can = state.canMoveTo(next);
        state = can ? next : state;
        return can;
    }

    private void moveTo(AdapterState next) throws ResourceAdapterInternalException {
        if (!state.canMoveTo(next)) {
            throw new ResourceAdapterInternalException(
                    "an FTP resource adapter that is " + state + " cannot become " + next);
        }
        state = next;
    }

    /**
     * Files are delivered to these beans from now on. Whether the server can be reached makes no difference.
     *
     * @throws InvalidPropertyException with a sentence for each bad value
     * @throws jakarta.resource.NotSupportedException if the beans want transactions, and this adapter has no journal that can be
     *     relied on; or if another activation has one of the directories
     */
    @Override
    public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec) throws ResourceException {
        if (spec instanceof FtpUploadActivationSpec uploads) {
            startedWork();
            doors.activate(factory, uploads, doorSurroundings());
        } else {
            inboxes.activate(factory, spec, new Surroundings(transactions(), knownServers, startedWork()));
        }
    }

    private synchronized ContainerWork startedWork() throws ResourceAdapterInternalException {
        if (state != AdapterState.STARTED) {
            throw new ResourceAdapterInternalException("no activation: the resource adapter is " + state);
        }
        return work;
    }

    private synchronized DoorSurroundings doorSurroundings() {
        return journal.doors(work);
    }

    private synchronized ContainerWork work() {
        return work;
    }

    /** Returns when no delivery is in progress any more, or {@code stopTimeout} is over. */
    @Override
    public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
        inboxes.deactivate(factory, spec);
        doors.deactivate(factory, spec);
    }

    /** One for each server and user that the activations name, and one for uploads to us; needs no network. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) throws ResourceException {
        List<XAResource> all = new ArrayList<>(
                List.of(Inboxes.resources(specs, new Surroundings(transactions(), knownServers, work()))));
        if (Stream.of(specs).anyMatch(FtpUploadActivationSpec.class::isInstance)) {
            doorSurroundings().journal().map(Doors::resource).ifPresent(all::add);
        }
        return all.toArray(XAResource[]::new);
    }

    /** See {@link AdapterProperty#JOURNAL_DIRECTORY}. */
    public String getJournalDirectory() {
        return get(AdapterProperty.JOURNAL_DIRECTORY);
    }

    /** See {@link AdapterProperty#JOURNAL_DIRECTORY}. */
    public void setJournalDirectory(String value) {
        set(AdapterProperty.JOURNAL_DIRECTORY, value);
    }

    /** See {@link AdapterProperty#NODE_ID}. */
    public String getNodeId() {
        return get(AdapterProperty.NODE_ID);
    }

    /** See {@link AdapterProperty#NODE_ID}. */
    public void setNodeId(String value) {
        set(AdapterProperty.NODE_ID, value);
    }

    /** See {@link AdapterProperty#ALLOW_VOLATILE_JOURNAL}. */
    public String getAllowVolatileJournal() {
        return get(AdapterProperty.ALLOW_VOLATILE_JOURNAL);
    }

    /** See {@link AdapterProperty#ALLOW_VOLATILE_JOURNAL}. */
    public void setAllowVolatileJournal(String value) {
        set(AdapterProperty.ALLOW_VOLATILE_JOURNAL, value);
    }

    private synchronized String get(AdapterProperty property) {
        return properties.getOrDefault(property, property.defaultValue());
    }

    private synchronized void set(AdapterProperty property, String value) {
        if (value == null || value.equals(property.defaultValue())) {
            properties.remove(property);
        } else {
            properties.put(property, value);
        }
    }

    private synchronized Map<AdapterProperty, String> written() {
        return Map.copyOf(properties);
    }

    /** Equal to another of this class with the same properties (Connectors 2.1, section 19.4.2). */
    @Override
    public boolean equals(Object other) {
        return other instanceof FtpResourceAdapter adapter && adapter.written().equals(written());
    }

    @Override
    public int hashCode() {
        return written().hashCode();
    }
}
