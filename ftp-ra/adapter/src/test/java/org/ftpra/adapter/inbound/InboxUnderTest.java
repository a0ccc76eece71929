package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.transaction.TestContainer;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/**
 * A started resource adapter with a journal of its own and one activation on a directory of a real server, polled often and
 * without a wait for stability unless set otherwise. Closed, it has nothing against the contract to tell of. Confined to its test.
 */
public final class InboxUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Supplier<List<String>> commands;
    private final Path journal;
    private final Map<String, String> properties = new TreeMap<>();
    private final List<CheckedEndpoints> retired = new ArrayList<>();
    private FtpResourceAdapter adapter;
    private TestContainer container;
    private ActivationSpec spec;
    private CheckedEndpoints endpoints;

    /** On a directory of the server, with its journal in another directory; not started. */
    public InboxUnderTest(FtpServerUnderTest server, FreshDirectory directory, Path journal) {
        this(journal, server::commands, Map.of());
        with("serverName", server.host());
        with("portNumber", Integer.toString(server.port()));
        with("userName", server.user());
        with("password", server.password());
        with("directory", directory.path());
    }

    /** With all of its properties; its listings cannot be waited for. */
    public InboxUnderTest(Map<String, String> properties, Path journal) {
        this(journal, List::of, properties);
    }

    private InboxUnderTest(Path journal, Supplier<List<String>> commands, Map<String, String> more) {
        this.commands = commands;
        this.journal = journal;
        with("security", "NONE");
        with("pollInterval", "100");
        with("stability", "NONE");
        with("retryDelay", "50");
        with("retryDelayMax", "200");
        properties.putAll(more);
    }

    /** With this property, of the activation to come. */
    public InboxUnderTest with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** Starts an adapter on the journal, and activates these endpoints; also again after {@link #stop()}. */
    public void start(CheckedEndpoints bean) throws ResourceException {
        startAdapter();
        activate(bean);
    }

    /** Starts the adapter alone. */
    public void startAdapter() throws ResourceException {
        container = new TestContainer(new TransactionSynchronizationRegistryImple());
        adapter = new FtpResourceAdapter();
        adapter.setJournalDirectory(journal.toString());
        adapter.setAllowVolatileJournal("true");
        adapter.start(container);
    }

    /** Activates these endpoints. */
    public void activate(CheckedEndpoints bean) throws ResourceException {
        ActivationSpec made = spec();
        made.setResourceAdapter(adapter);
        adapter.endpointActivation(bean, made);
        endpoints = bean;
        spec = made;
    }

    /** A new activation spec with the properties as they are now, as a container makes it for a deployment. */
    ActivationSpec spec() {
        FtpActivationSpec made = new FtpActivationSpec();
        properties.forEach((name, value) -> BeanProperties.set(made, name, value));
        return made;
    }

    /** What recovery gets. */
    public XAResource[] resources() throws ResourceException {
        return adapter.getXAResources(new ActivationSpec[] {spec()});
    }

    /** The container, which can be made to reject work. */
    TestContainer container() {
        return container;
    }

    /** The adapter, for connections of it. */
    public FtpResourceAdapter adapter() {
        return adapter;
    }

    /** Whether there is an adapter at work. */
    public boolean isStarted() {
        return adapter != null;
    }

    /** Ends the activation; no endpoint may be wanted afterwards. */
    public void deactivate() {
        if (endpoints != null) {
            adapter.endpointDeactivation(endpoints, spec);
            endpoints.deactivated();
            retired.add(endpoints);
            endpoints = null;
        }
    }

    /** Ends the activation and the adapter, as an undeployment does. */
    public void stop() {
        deactivate();
        if (adapter != null) {
            adapter.stop();
            container.close();
            adapter = null;
        }
    }

    /** Waits until this holds, which is looked at in the calling thread. */
    public static void until(String what, Callable<Boolean> condition) {
        await(what)
                .pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    /** Waits until the directory was listed so many times more: whatever is to be found there was seen. */
    void awaitListings(int more) {
        long before = listings();
        until(more + " more listings", () -> listings() >= before + more);
    }

    /** How often a directory was listed. */
    public long listings() {
        return commands.get().stream()
                .filter(line -> line.matches("(MLSD|LIST|NLST)( .*)?"))
                .count();
    }

    /** All that was done against the contract by activations that have ended. */
    public List<String> violations() {
        return retired.stream()
                .flatMap(each -> each.violationsAtTheEnd().stream())
                .toList();
    }

    @Override
    public void close() {
        stop();
        assertThat(violations()).isEmpty();
    }
}
