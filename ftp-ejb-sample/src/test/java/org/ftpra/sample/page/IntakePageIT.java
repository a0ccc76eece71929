package org.ftpra.sample.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox on the page: what the message-driven bean was called with, while it is. */
class IntakePageIT extends InTheBrowser {

    private static final String AGREE = "Rows and archive agree";
    private static final String ODD_NAME = "Grüße & <b onmouseover=\"alert('x')\">Maß<b>.txt";

    @BeforeEach
    void openWithNothingReceived() {
        page.width(1280, 1800);
        page.open(servers.page());
        page.click("intake-clear");
        page.answerYes();
        page.await(() -> page.text("intake-outcome").equals("All that was received is deleted."));
        page.await(() -> page.enabled("intake-send"));
        assertThat(page.text("intake-agree")).isEqualTo(AGREE);
        page.consoleErrors();
    }

    @Test
    void showsAFileThatAnotherFtpClientDropped() throws IOException {
        drop("from-a-partner.csv", "a;b\n1;2\n");
        page.await(() -> page.deliveries().contains("from-a-partner.csv, 8 bytes\t1\tcommitted"));
        page.await(() -> page.text("intake-archive").equals("from-a-partner.csv, 8 bytes"));
        assertThat(page.text("intake-rows")).isEqualTo("from-a-partner.csv, 8 bytes, attempt 1");
        assertThat(page.text("intake-agree")).isEqualTo(AGREE);
        assertThat(page.text("intake-dead")).isEmpty();
        assertThat(servers.inbox().resolve("archive/from-a-partner.csv")).hasContent("a;b\n1;2\n");
        page.photograph("inbox");
        assertThat(page.consoleErrors()).isEmpty();
    }

    @Test
    void showsAFileThatTheButtonSent() {
        page.click("intake-send");
        page.await(() -> page.text("intake-outcome").endsWith("is in the inbox."));
        String name = page.text("intake-outcome").split(" ")[0];
        page.await(() -> page.text("intake-archive").startsWith(name + ","));
        page.await(() -> page.text("intake-rows").startsWith(name + ","));
        assertThat(page.deliveries()).hasSize(1);
        assertThat(page.deliveries().get(0)).endsWith("\t1\tcommitted");
    }

    @Test
    void showsPoisonBeingRetriedAndGivenUp() throws IOException {
        page.click("intake-poison");
        page.click("intake-send");
        page.await(() -> page.deliveries().size() == 3);
        assertThat(page.deliveries().get(0)).endsWith("\t3\trolled back");
        assertThat(page.deliveries().get(1)).endsWith("\t2\trolled back");
        assertThat(page.deliveries().get(2)).endsWith("\t1\trolled back");
        page.await(() -> page.text("intake-dead").contains(".poison"));
        assertThat(page.text("intake-rows")).isEmpty();
        assertThat(page.text("intake-archive")).isEmpty();
        assertThat(page.text("intake-agree")).isEqualTo(AGREE);
        page.photograph("inbox-poison");
        assertThat(page.consoleErrors()).isEmpty();
    }

    @Test
    void takesAnOddNameAsText() throws IOException {
        Files.writeString(servers.inbox().resolve(ODD_NAME), "odd");
        page.await(() -> page.text("intake-archive").startsWith(ODD_NAME));
        assertThat(page.script("return document.querySelector('.intake li b, .intake td b') === null"))
                .isEqualTo(true);
        assertThat(page.deliveries()).hasSize(1);
    }

    @Test
    void showsTheLastDeliveriesAgainWhenItIsOpenedAgain() throws IOException {
        Files.writeString(servers.inbox().resolve("before.txt"), "before");
        page.await(() -> page.deliveries().contains("before.txt, 6 bytes\t1\tcommitted"));
        page.open(servers.page());
        page.await(() -> page.deliveries().contains("before.txt, 6 bytes\t1\tcommitted"));
    }

    /** What the MDB reads is recorded as RETR too: it is no transfer of this page. */
    @Test
    void isNoDownloadOfThePage() throws IOException {
        Files.writeString(servers.inbox().resolve("read.txt"), "read");
        page.await(() -> page.text("intake-archive").startsWith("read.txt"));
        page.await(() -> page.record().stream().anyMatch(row -> row.contains("RETR ") && row.contains("read.txt")));
        assertThat(page.shows("last-none")).isTrue();
    }

    private static void drop(String name, String content) throws IOException {
        storeByTheJdk("ftp://demo:demo@127.0.0.1:" + servers.ftp().port() + "/inbox/" + name, content);
    }
}
