package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.adapter.inbound.BeanProperties;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.inbound.Receipt;
import org.ftpra.adapter.inbound.ReceiptDatabase;
import org.ftpra.adapter.transaction.TestContainer;

/**
 * A started resource adapter with a door, and behind it a bean with a database. Closed, it has nothing against the contract to
 * tell of. Confined to its test.
 */
final class DoorUnderTest implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path directory;
    private final Transactions transactions = NarayanaOfThisJvm.transactions();
    private final ReceiptDatabase database;
    private final UploadBean bean;
    private final Map<String, String> properties = new TreeMap<>();
    private final List<CheckedEndpoints> all = new ArrayList<>();
    private TestContainer container;
    private FtpResourceAdapter adapter;
    private boolean volatileAllowed = true;
    private CheckedEndpoints active;
    private ActivationSpec spec;

    /**
     * With its journal and spool in this directory; partners log in as {@code partner} or {@code other}, with the password
     * {@code secret}.
     */
    DoorUnderTest(Path directory) throws SQLException, IOException {
        this.directory = directory;
        this.database = ReceiptDatabase.inMemory("uploads" + DATABASES.incrementAndGet());
        this.bean = new UploadBean(transactions, Optional.of(database));
        with("port", Integer.toString(freePort()));
        with("bindAddress", "127.0.0.1");
        with("security", "NONE");
        with("loginFailureDelay", "0");
        with("usersFile", PartnerAccount.in(directory).toString());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    DoorUnderTest with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    DoorUnderTest withVolatileJournal() {
        volatileAllowed = false;
        return this;
    }

    DoorUnderTest start() throws ResourceException {
        startAdapter();
        activate();
        return this;
    }

    DoorUnderTest startWithoutTransactions() throws ResourceException {
        startAdapter();
        activate(endpoints(false));
        return this;
    }

    /** The adapter alone. */
    DoorUnderTest startAdapter() throws ResourceException {
        container = new TestContainer(new TransactionSynchronizationRegistryImple());
        adapter = new FtpResourceAdapter();
        adapter.setJournalDirectory(directory.resolve("journal").toString());
        adapter.setAllowVolatileJournal(Boolean.toString(volatileAllowed));
        adapter.start(container);
        return this;
    }

    /** With new endpoints of the bean. */
    void activate() throws ResourceException {
        activate(endpoints(true));
    }

    private void activate(CheckedEndpoints endpoints) throws ResourceException {
        ActivationSpec made = spec();
        adapter.endpointActivation(endpoints, made);
        spec = made;
        active = endpoints;
    }

    /** As a container does with an application. */
    void redeploy() throws ResourceException {
        deactivate();
        activate();
    }

    CheckedEndpoints endpoints(boolean transacted) {
        CheckedEndpoints endpoints = new CheckedEndpoints(transactions, bean, transacted, UnaryOperator.identity());
        all.add(endpoints);
        return endpoints;
    }

    /** The endpoints of the last activation. */
    CheckedEndpoints endpoints() {
        return active;
    }

    /** A new activation spec with the properties as they are now. */
    ActivationSpec spec() {
        FtpUploadActivationSpec made = new FtpUploadActivationSpec();
        properties.forEach((name, value) -> BeanProperties.set(made, name, value));
        return made;
    }

    FtpResourceAdapter adapter() {
        return adapter;
    }

    TestContainer container() {
        return container;
    }

    /** Of the calling thread's. */
    int transactionStatus() {
        try {
            return transactions.manager().getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    UploadBean bean() {
        return bean;
    }

    int port() {
        return Integer.parseInt(properties.get("port"));
    }

    /** Where the threads of the door are. */
    List<List<StackTraceElement>> threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().startsWith("ftpra-door-" + port() + "-"))
                .map(each -> List.of(each.getValue()))
                .toList();
    }

    /** What recovery gets. */
    XAResource recovery() throws ResourceException {
        return adapter.getXAResources(new ActivationSpec[] {spec()})[0];
    }

    /** The names in the rows that were committed. */
    List<String> rows() throws SQLException {
        return database.receipts().stream().map(Receipt::name).toList();
    }

    /** What the rows say of the content. */
    List<String> contents() throws SQLException {
        return database.receipts().stream().map(Receipt::content).toList();
    }

    /** Where uploads lie. */
    Path spool() {
        return directory.resolve("journal-uploads").resolve(properties.get("port"));
    }

    /** What the partner of this name sees, on the local disk; there once the partner has logged in. */
    Path home(String partner) {
        return spool().resolve("partners").resolve(partner);
    }

    /** All files below the spool, but for locks. */
    List<String> spooled() throws IOException {
        Path spool = spool();
        try (Stream<Path> files = Files.walk(spool)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> spool.relativize(file).toString())
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        }
    }

    /** Ends the activation. */
    void deactivate() {
        if (spec != null) {
            adapter.endpointDeactivation(active, spec);
            active.deactivated();
            spec = null;
        }
    }

    /** Ends the activation and the adapter, as an undeployment does. */
    void stop() {
        if (adapter != null) {
            deactivate();
            adapter.stop();
            container.close();
            adapter = null;
        }
    }

    @Override
    public void close() {
        stop();
        assertThat(all).allSatisfy(each -> assertThat(each.violationsAtTheEnd()).isEmpty());
    }
}
