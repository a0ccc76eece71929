package org.ftpra.adapter.partners;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.transaction.Transaction;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.container.NarayanaTransactions;
import org.ftpra.adapter.container.NodeLife;
import org.ftpra.adapter.container.Recoverable;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.adapter.inbound.BeanProperties;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.inbound.Receipt;
import org.ftpra.adapter.inbound.ReceiptDatabase;
import org.ftpra.adapter.listener.FtpUploadActivationSpec;
import org.ftpra.adapter.transaction.TestContainer;
import org.ftpra.api.FtpUpload;
import org.h2.tools.Server;

/** The node: an app server with the adapter, an entrance for each kind of partner, and a bean that writes a row for each upload. */
public final class UploadNode implements NodeLife.Node {

    private final Transactions transactions;
    private final ReceiptDatabase database;
    private final TestContainer container = new TestContainer(new TransactionSynchronizationRegistryImple());
    private final FtpResourceAdapter adapter = new FtpResourceAdapter();
    private final Map<ActivationSpec, CheckedEndpoints> active = new ConcurrentHashMap<>();
    private final Set<String> rolledBack = ConcurrentHashMap.newKeySet();

    private UploadNode(Path directory, String name, Map<String, String> properties) throws Exception {
        transactions = new NarayanaTransactions(Files.createDirectories(directory.resolve("transactions")), name);
        database = ReceiptDatabase.in(directory);
        Server.createTcpServer("-tcpPort", properties.remove("databasePort")).start();
        adapter.setJournalDirectory(directory.resolve("journal").toString());
        adapter.setAllowVolatileJournal("true");
        adapter.start(container);
        for (Entrance each : Entrance.values()) {
            activate(each, properties);
        }
    }

    private void activate(Entrance entrance, Map<String, String> properties) throws ResourceException {
        FtpUploadActivationSpec spec = new FtpUploadActivationSpec();
        String prefix = entrance + ".";
        properties.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                BeanProperties.set(spec, name.substring(prefix.length()), value);
            }
        });
        CheckedEndpoints endpoints = new CheckedEndpoints(transactions, this::onUpload, true, UnaryOperator.identity());
        adapter.endpointActivation(endpoints, spec);
        active.put(spec, endpoints);
    }

    /** One upload in fifty fails once in each life. */
    private void onUpload(FtpUpload upload) {
        try (InputStream content = upload.openInput()) {
            Transaction transaction = transactions.manager().getTransaction();
            Receipt receipt = new Receipt(upload.name(), upload.attempt(), Digest.of(content.readAllBytes()));
            database.insert(receipt, transaction, transactions, UnaryOperator.identity());
        } catch (Exception e) {
            throw new IllegalStateException("no row for " + upload.name(), e);
        }
        if (Math.floorMod(upload.name().hashCode(), 50) == 7 && rolledBack.add(upload.name())) {
            throw new IllegalStateException("as planned");
        }
    }

    /** Its arguments: its directory, its name, and then properties, {@code name=value}. */
    public static void main(String... arguments) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        Map<String, String> properties = new TreeMap<>();
        for (int i = 2; i < arguments.length; i++) {
            String[] property = arguments[i].split("=", 2);
            properties.put(property[0], property[1]);
        }
        NodeLife.of(() -> new UploadNode(Path.of(arguments[0]), arguments[1], properties));
    }

    @Override
    public void recover() throws Exception {
        transactions.recover(List.of(database, new Uploads()));
    }

    @Override
    public void stop() {
        active.forEach((spec, endpoints) -> {
            adapter.endpointDeactivation(endpoints, spec);
            endpoints.deactivated();
        });
        adapter.stop();
        container.close();
    }

    @Override
    public List<String> violations() {
        List<String> all = new ArrayList<>();
        active.values().forEach(endpoints -> all.addAll(endpoints.violationsAtTheEnd()));
        return all;
    }

    /** The adapter, as recovery sees it. */
    private final class Uploads implements Recoverable {

        @Override
        public String name() {
            return "uploads";
        }

        @Override
        public XAResource connect() throws Exception {
            return adapter.getXAResources(active.keySet().toArray(ActivationSpec[]::new))[0];
        }

        @Override
        public void disconnect() {}
    }
}
