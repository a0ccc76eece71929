package org.ftpra.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.awaitility.core.ConditionTimeoutException;
import org.ftpra.adapter.container.NarayanaOfThisJvm;
import org.ftpra.adapter.container.Recoverable;
import org.ftpra.adapter.container.Transactions;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.ftpra.adapter.inbound.InboundRecoverable;
import org.ftpra.adapter.inbound.InboxUnderTest;
import org.ftpra.adapter.inbound.Intake;
import org.ftpra.adapter.inbound.Partner;
import org.ftpra.adapter.inbound.ReceiptDatabase;
import org.ftpra.engine.servers.FaultyRelay;
import org.ftpra.engine.servers.FreshDirectory;
import org.ftpra.engine.servers.FtpServerUnderTest;

/**
 * Has one file delivered again and again, each time in a fresh directory, through a line that is cut later each time; what was
 * cut is found, recovered and delivered again until it is done. Confined to its user.
 */
final class InboxCutRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;
    private static final String NAME = "order";
    private static final String CONTENT = Content.of(NAME, "new");

    private final Transactions transactions = NarayanaOfThisJvm.transactions();
    private final FtpServerUnderTest ftp;
    private final FaultyRelay relay;
    private final InboxUnderTest inbox;
    private final boolean rows;
    private final boolean archived;
    private int points;

    /** With a row in each transaction or without; with an archive or without. */
    InboxCutRun(FtpServerUnderTest ftp, FaultyRelay relay, Path journal, boolean rows, boolean archived)
            throws Exception {
        this.ftp = ftp;
        this.relay = relay;
        this.rows = rows;
        this.archived = archived;
        this.inbox = new InboxUnderTest(properties(ftp, relay, archived), journal);
        inbox.startAdapter();
    }

    /** Timeouts are short: black holes are waited for. */
    private static Map<String, String> properties(FtpServerUnderTest ftp, FaultyRelay relay, boolean archived) {
        return Map.of(
                "serverName", relay.host(),
                "portNumber", Integer.toString(relay.port()),
                "userName", ftp.user(),
                "password", ftp.password(),
                "postAction", archived ? "ARCHIVE" : "DELETE",
                "replyTimeout", "2000",
                "dataTimeout", "2000",
                "abortTimeout", "500",
                "pollInterval", "200");
    }

    /** Cuts there, and returns how many places were cut at. */
    int hit(Cut cut, Part part) throws Exception {
        for (int n = part.next(0); isCutAfter(n, cut); n = part.next(n)) {
            points++;
        }
        return points;
    }

    private boolean isCutAfter(int units, Cut cut) throws Exception {
        FreshDirectory directory = ftp.freshDirectory();
        Partner partner = new Partner(ftp, directory);
        Optional<ReceiptDatabase> database =
                rows ? Optional.of(ReceiptDatabase.inMemory("cut" + System.nanoTime())) : Optional.empty();
        Intake intake = new Intake(transactions, database, UnaryOperator.identity());
        CheckedEndpoints endpoints =
                new CheckedEndpoints(transactions, intake, true, UnaryOperator.identity());
        partner.put(NAME, CONTENT);
        relay.arm(cut.after(units));
        inbox.with("directory", directory.path()).activate(endpoints);
        String where = ftp.name() + (rows ? " with" : " without") + " rows, " + (archived ? "archived, " : "deleted, ")
                + cut + " " + units;
        assertThat(violations(partner, intake, database)).as(where).isEmpty();
        boolean cutOff = relay.hasFailed();
        inbox.deactivate();
        assertThat(partner.hidden()).as(where + ", after the end").isEmpty();
        return cutOff;
    }

    /** Whatever is still at work has its time; what is wrong after that stays wrong. */
    private List<String> violations(Partner partner, Intake intake, Optional<ReceiptDatabase> database) {
        List<Recoverable> all = new ArrayList<>(List.of(new InboundRecoverable(inbox)));
        database.ifPresent(all::add);
        try {
            await().pollInSameThread()
                    .pollDelay(Duration.ofMillis(20))
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> now(partner, intake, database).isEmpty());
            return List.of();
        } catch (ConditionTimeoutException notYet) {
            return afterRecovery(partner, intake, database, all);
        }
    }

    private List<String> afterRecovery(
            Partner partner, Intake intake, Optional<ReceiptDatabase> database, List<Recoverable> all) {
        try {
            await().pollInSameThread()
                    .pollInterval(Duration.ofMillis(300))
                    .atMost(PATIENCE)
                    .until(() -> {
                        transactions.recover(all);
                        return now(partner, intake, database).isEmpty();
                    });
            return List.of();
        } catch (ConditionTimeoutException stillWrong) {
            return now(partner, intake, database);
        }
    }

    private List<String> now(Partner partner, Intake intake, Optional<ReceiptDatabase> database) {
        List<String> violations = new ArrayList<>();
        List<String> expected = archived ? List.of("archive/" + NAME) : List.of();
        if (!partner.files().equals(expected)) {
            violations.add("there is " + partner.files() + " instead of " + expected);
        } else if (archived && !partner.read("archive/" + NAME).equals(CONTENT)) {
            violations.add("other content in the archive");
        }
        database.ifPresentOrElse(
                each -> checkRows(each, violations), () -> checkEndings(intake, violations));
        if (intake.calls().size() > ATTEMPTS) {
            violations.add("attempts: " + intake.calls());
        }
        return violations;
    }

    private static void checkRows(ReceiptDatabase database, List<String> violations) {
        try {
            int rows = database.receipts().size();
            if (rows != 1) {
                violations.add(rows == 0 ? "lost: no row" : "doubled: " + rows + " rows");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a row only the transaction manager has seen it; what it could not find out is neither of the two. */
    private static void checkEndings(Intake intake, List<String> violations) {
        if (intake.committed().size() > 1) {
            violations.add("doubled: " + intake.committed());
        }
        if (intake.calls().size() == intake.rolledBack().size()) {
            violations.add("lost: all of " + intake.rolledBack() + " were rolled back");
        }
    }

    @Override
    public void close() {
        inbox.close();
    }
}
