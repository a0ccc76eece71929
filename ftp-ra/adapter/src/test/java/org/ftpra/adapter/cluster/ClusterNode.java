package org.ftpra.adapter.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ftpra.adapter.container.NarayanaTransactions;
import org.ftpra.adapter.container.NodeLife;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.inbound.InboundRecoverable;
import org.ftpra.adapter.inbound.InboxUnderTest;
import org.ftpra.adapter.inbound.Intake;
import org.ftpra.adapter.inbound.ReceiptDatabase;

/** One node: an app server with the adapter, and a bean that writes a row for each file. */
public final class ClusterNode implements NodeLife.Node {

    private final Transactions transactions;
    private final ReceiptDatabase database;
    private final InboxUnderTest inbox;
    private final CheckedEndpoints endpoints;

    private ClusterNode(Path directory, String name, Map<String, String> properties) throws Exception {
        transactions =
                new NarayanaTransactions(Files.createDirectories(directory.resolve("transactions")), "node" + name);
        database = ReceiptDatabase.in(directory);
        Intake intake = new Intake(transactions, Optional.of(database), UnaryOperator.identity());
        intake.first(event -> rollBackSome(event.file().name(), event.attempt()));
        endpoints = new CheckedEndpoints(transactions, intake, true, UnaryOperator.identity());
        inbox = new InboxUnderTest(properties, directory.resolve("journal"));
    }

    /** One file in fifty fails once: retries go on through kills as well. */
    private static void rollBackSome(String name, int attempt) {
        if (attempt == 1 && Math.floorMod(name.hashCode(), 50) == 7) {
            throw new IllegalStateException("as planned");
        }
    }

    /** Its arguments: its directory, its name, and then the properties of its activation, {@code name=value}. */
    public static void main(String... arguments) {
        Map<String, String> properties = new TreeMap<>();
        for (int i = 2; i < arguments.length; i++) {
            String[] property = arguments[i].split("=", 2);
            properties.put(property[0], property[1]);
        }
        NodeLife.of(() -> {
            ClusterNode node = new ClusterNode(Path.of(arguments[0]), arguments[1], properties);
            node.inbox.start(node.endpoints);
            return node;
        });
    }

    @Override
    public void recover() throws Exception {
        transactions.recover(List.of(database, new InboundRecoverable(inbox)));
    }

    @Override
    public void stop() {
        inbox.stop();
    }

    @Override
    public List<String> violations() {
        return endpoints.violationsAtTheEnd();
    }
}
