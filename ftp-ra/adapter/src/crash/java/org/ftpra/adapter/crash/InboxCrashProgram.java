package org.ftpra.adapter.crash;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.inbound.InboundRecoverable;
import org.ftpra.adapter.inbound.InboxUnderTest;
import org.ftpra.adapter.inbound.Intake;
import org.ftpra.adapter.inbound.ReceiptDatabase;

/**
 * An app server in a JVM of its own, with a bean that is given files, that dies when told. It does what its input says, a line
 * each, and answers each with a line; it ends with its input.
 */
final class InboxCrashProgram {

    private final HaltingPoints points;
    private final Transactions transactions;
    private final ReceiptDatabase database;
    private final InboxUnderTest inbox;

    private InboxCrashProgram(Place place, PrintStream answers) throws Exception {
        Path directory = place.directory();
        points = new HaltingPoints(answers);
        transactions =
                place.manager().start(java.nio.file.Files.createDirectories(directory.resolve("transactions")));
        database = ReceiptDatabase.in(directory);
        WatchedControlChannel watched =
                new WatchedControlChannel(place.host(), place.port(), points, directory.resolve("port"));
        inbox = new InboxUnderTest(
                Map.of(
                        "serverName", place.host(),
                        "portNumber", Integer.toString(watched.port()),
                        "userName", place.user(),
                        "password", place.password(),
                        "pollInterval", "200"),
                directory.resolve("journal"));
        inbox.startAdapter();
    }

    /** Its arguments are those of a {@link Place}. */
    public static void main(String... arguments) throws Exception {
        PrintStream answers = System.out;
        InboxCrashProgram program = new InboxCrashProgram(Place.of(arguments), answers);
        Requests.answer(answers, program::answer);
    }

    private String answer(String... words) {
        try {
            return switch (words[0]) {
                case "activate" -> activate(words[1], words[2], words[3]);
                case "recover" -> recover(words[1]);
                default -> end();
            };
        } catch (Exception e) {
            e.printStackTrace();
            return "failed\t" + e;
        }
    }

    private String activate(String point, String directory, String postAction) throws Exception {
        Intake intake = new Intake(transactions, Optional.of(database), each -> new WatchedResource("rows", each, points));
        CheckedEndpoints endpoints = new CheckedEndpoints(
                transactions, intake, true, each -> new WatchedResource("inbound", each, points));
        points.haltAt(Integer.parseInt(point));
        inbox.with("directory", directory).with("postAction", postAction).activate(endpoints);
        return "active";
    }

    private String recover(String name) throws Exception {
        transactions.recover(List.of(database, new InboundRecoverable(inbox)));
        long rows = database.receipts().stream()
                .filter(receipt -> receipt.name().equals(name))
                .count();
        return "recovered\t" + rows;
    }

    private String end() {
        points.haltAt(0);
        inbox.deactivate();
        return "ended\t" + String.join("; ", inbox.violations());
    }
}
