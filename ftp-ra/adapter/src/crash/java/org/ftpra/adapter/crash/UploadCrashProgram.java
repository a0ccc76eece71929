package org.ftpra.adapter.crash;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import jakarta.resource.spi.ActivationSpec;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.transaction.xa.XAResource;
import org.ftpra.adapter.FtpResourceAdapter;
import org.ftpra.adapter.container.Recoverable;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.inbound.Receipt;
import org.ftpra.adapter.inbound.ReceiptDatabase;
import org.ftpra.adapter.listener.FtpUploadActivationSpec;
import org.ftpra.adapter.listener.PartnerAccount;
import org.ftpra.adapter.transaction.TestContainer;
import org.ftpra.api.FtpUpload;

/**
 * An app server in a JVM of its own, with a bean to which partners upload, that dies when told. It does what its input says, a
 * line each, and answers each with a line; it ends with its input.
 */
final class UploadCrashProgram implements Recoverable {

    private final HaltingPoints points;
    private final Transactions transactions;
    private final ReceiptDatabase database;
    private final WatchedControlChannel watched;
    private final FtpResourceAdapter adapter = new FtpResourceAdapter();
    private final FtpUploadActivationSpec spec = new FtpUploadActivationSpec();

    private UploadCrashProgram(Place place, PrintStream answers) throws Exception {
        Path directory = place.directory();
        points = new HaltingPoints(answers);
        transactions =
                place.manager().start(java.nio.file.Files.createDirectories(directory.resolve("transactions")));
        database = ReceiptDatabase.in(directory);
        watched = new WatchedControlChannel(place.host(), place.port(), points, directory.resolve("port"));
        spec.setPort(Integer.toString(place.port()));
        spec.setBindAddress(place.host());
        spec.setSecurity("NONE");
        spec.setUsersFile(PartnerAccount.in(directory).toString());
        adapter.setJournalDirectory(directory.resolve("journal").toString());
        adapter.setAllowVolatileJournal("true");
        adapter.start(new TestContainer(new TransactionSynchronizationRegistryImple()));
    }

    /** Its arguments are those of a {@link Place}. */
    public static void main(String... arguments) throws Exception {
        PrintStream answers = System.out;
        UploadCrashProgram program = new UploadCrashProgram(Place.of(arguments), answers);
        Requests.answer(answers, program::answer);
    }

    private String answer(String... words) {
        try {
            return switch (words[0]) {
                case "activate" -> activate(words[1]);
                case "halt" -> halt(words[1]);
                default -> recover(words[1]);
            };
        } catch (Exception e) {
            e.printStackTrace();
            return "failed\t" + e;
        }
    }

    private String activate(String acknowledgement) throws Exception {
        spec.setAcknowledgement(acknowledgement);
        CheckedEndpoints endpoints = new CheckedEndpoints(
                transactions, this::onUpload, true, each -> new WatchedResource("upload", each, points));
        adapter.endpointActivation(endpoints, spec);
        return "active\t" + watched.port();
    }

    private void onUpload(FtpUpload upload) {
        points.reach("before the bean");
        UnaryOperator<XAResource> seen = each -> new WatchedResource("rows", each, points);
        try (InputStream content = upload.openInput()) {
            String text = new String(content.readAllBytes(), StandardCharsets.US_ASCII);
            Receipt receipt = new Receipt(upload.name(), upload.attempt(), text);
            database.insert(receipt, transactions.manager().getTransaction(), transactions, seen);
        } catch (Exception e) {
            throw new IllegalStateException("no row for " + upload.name(), e);
        }
        if (upload.name().startsWith("refused")) {
            upload.refuse(FtpUpload.Refusal.NOT_TAKEN, "as the test wants it");
        }
        points.reach("after the bean");
    }

    private String halt(String point) {
        points.haltAt(Integer.parseInt(point));
        return "armed";
    }

    private String recover(String name) throws Exception {
        transactions.recover(List.of(database, this));
        long rows = database.receipts().stream()
                .filter(receipt -> receipt.name().equals(name))
                .count();
        return "recovered\t" + rows;
    }

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public XAResource connect() throws Exception {
        return adapter.getXAResources(new ActivationSpec[] {spec})[0];
    }

    @Override
    public void disconnect() {}
}
