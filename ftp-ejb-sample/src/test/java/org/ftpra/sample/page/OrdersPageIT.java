package org.ftpra.sample.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders, and what an operator does on the page about a branch in doubt. */
class OrdersPageIT extends InTheBrowser {

    private static final String AGREE = "Both sides agree";
    private static final String DIFFER = "The two sides differ";

    @BeforeEach
    void openWithoutOrders() {
        page.width(1280, 1400);
        page.open(servers.page());
        page.click("orders-clear");
        page.answerYes();
        page.await(() -> page.text("order-outcome").equals("All orders are deleted."));
        page.await(() -> page.enabled("order"));
        assertThat(page.text("order-rows")).isEmpty();
        assertThat(page.text("order-agree")).isEqualTo(AGREE);
        page.consoleErrors();
    }

    @AfterEach
    void behaveAgain() {
        servers.ftp().behave();
    }

    @Test
    void areOnBothSidesWhenTheyCommit() throws IOException {
        page.click("order");
        page.await(() -> page.text("order-outcome").endsWith(": committed"));
        String file = page.text("order-outcome").split(":")[0];
        page.await(() ->
                page.text("order-rows").equals(file) && page.text("order-files").equals(file));
        assertThat(page.text("order-agree")).isEqualTo(AGREE);
        assertThat(servers.ftpFiles().resolve(file)).content().contains(file);
        page.photograph("order");
        assertThat(page.consoleErrors()).isEmpty();
    }

    @Test
    void areOnNeitherSideWhenTheyFailAfterBoth() throws IOException {
        page.click("order-fail");
        page.click("order");
        page.await(() -> page.text("order-outcome").endsWith(": rolled back"));
        page.await(() -> page.enabled("order"));
        assertThat(page.text("order-rows")).isEmpty();
        assertThat(page.text("order-files")).isEmpty();
        assertThat(page.text("order-agree")).isEqualTo(AGREE);
        assertThat(hidden()).isZero();
        assertThat(page.consoleErrors()).isEmpty();
    }

    @Test
    void leaveNoBranchInDoubt() {
        assertThat(page.text("branches-empty")).startsWith("None.");
        assertThat(page.shows("branches-scroll")).isFalse();
    }

    @Test
    void areRetriedByTheOperatorAndFinishedByTheAdapterWhenTheServerGoesAwayAfterTheDecision() {
        servers.ftp().hangUpOn("RNTO");
        page.click("order");
        page.await(() -> page.text("branches-rows").contains("COMMITTING") && page.enabled("order"));
        assertThat(page.text("order-outcome")).endsWith(": committed");
        assertThat(page.text("order-agree")).isEqualTo(DIFFER);
        assertThat(page.mayDecide()).containsExactly("Retry", "Commit");
        page.photograph("branch-in-doubt");
        page.decide("Retry");
        page.await(() -> page.text("problem-title").contains("is decided, and will be tried again"));
        servers.ftp().behave();
        awaitBranches(() -> page.shows("branches-empty"));
        page.open(servers.page());
        assertThat(page.text("order-agree")).isEqualTo(AGREE);
        assertThat(page.text("order-files")).startsWith("order-");
    }

    @Test
    void areCommittedByTheOperatorWhenTheServerGoesAwayBeforeTheDecision() throws IOException {
        prepareOnly();
        page.decide("Commit");
        page.answerNo();
        assertThat(page.text("branches-rows")).contains("PREPARED");
        page.decide("Commit");
        page.answerYes();
        page.await(() -> page.text("problem-title").contains("is not decided"));
        awaitBranches(() -> page.text("branches-rows").contains("PREPARED"));
        servers.ftp().behave();
        page.decide("Commit");
        page.answerYes();
        page.await(() -> page.shows("branches-empty"));
        page.await(() -> page.text("order-files").startsWith("order-"));
        assertThat(hidden()).isZero();
    }

    @Test
    void areTakenBackByTheOperatorWhenTheServerGoesAwayBeforeTheDecision() throws IOException {
        prepareOnly();
        assertThat(hidden()).isOne();
        page.decide("Roll back");
        page.answerYes();
        page.await(() -> page.shows("branches-empty"));
        assertThat(page.text("order-files")).isEmpty();
        assertThat(hidden()).isZero();
    }

    /** Payara's transaction manager forgets such a branch at once; the operator finds it until he forgets it, too. */
    @Test
    void areSaidNotToHaveEndedAsDecidedWhenTheServerRefuses() throws IOException {
        servers.ftp().refuse("RNTO");
        page.click("order");
        page.await(() -> page.text("problem-title").contains("not end the transaction as decided"));
        page.await(() -> page.enabled("order"));
        assertThat(page.text("order-agree")).isEqualTo(DIFFER);
        awaitBranches(() -> page.text("branches-rows").contains("FORGOTTEN"));
        assertThat(page.text("branches-rows")).contains("553 Refused by a test.");
        assertThat(page.mayDecide()).containsExactly("Forget");
        page.decide("Forget");
        page.answerYes();
        page.await(() -> page.shows("branches-empty"));
        assertThat(Files.readString(servers.serverLog())).contains("FTPRA-1404", "553 Refused by a test.");
        assertThat(hidden()).isOne();
    }

    /** The server cannot be looked at once more before the decision: the container asks again, only after a minute. */
    private static void prepareOnly() {
        servers.ftp().preventDecisions();
        page.click("order");
        awaitBranches(() -> page.text("branches-rows").contains("PREPARED"));
        assertThat(page.mayDecide()).containsExactly("Commit", "Roll back");
    }

    /** Looks again and again; when it returns, no look is under way that would make the rows anew. */
    private static void awaitBranches(Supplier<Boolean> condition) {
        page.await(() -> {
            if (!page.enabled("branches-refresh")) {
                return false;
            }
            boolean holds = condition.get();
            if (!holds) {
                page.click("branches-refresh");
            }
            return holds;
        });
    }

    private static long hidden() throws IOException {
        try (Stream<Path> files = Files.list(servers.ftpFiles())) {
            return files.filter(file -> file.getFileName().toString().startsWith(".ftpra"))
                    .count();
        }
    }
}
