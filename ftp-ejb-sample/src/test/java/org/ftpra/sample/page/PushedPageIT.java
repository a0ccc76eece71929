package org.ftpra.sample.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners push, on the page: the reply that each got, beside the row. */
class PushedPageIT extends InTheBrowser {

    private static final Pattern CURL = Pattern.compile("curl -T FILE (ftp://\\S+/)");

    private String address;

    @BeforeEach
    void open() {
        page.width(1280, 2200);
        page.open(servers.page());
        page.await(() -> page.text("pushed-commands").contains("lftp "));
        Matcher command = CURL.matcher(page.text("pushed-commands"));
        assertThat(command.find()).isTrue();
        address = command.group(1);
        page.consoleErrors();
    }

    @Test
    void showsTheReplyBesideTheRow() throws IOException {
        storeByTheJdk(address + "order.csv", "a;b\n1;2\n");
        page.await(() -> !page.pushed().isEmpty() && page.pushed().get(0).startsWith("order.csv\tpartner\t226 "));
        assertThat(page.pushed().get(0)).contains("\t8 bytes, SHA-256 ");
        assertThat(page.text("pushed-agree")).isEqualTo("Replies and rows agree");
        page.photograph("pushed");
        assertThat(page.consoleErrors()).isEmpty();
    }

    @Test
    void shows451AndNoRowForPoison() throws IOException {
        storeByTheJdk(address + "order.poison", "a;b\n1;2\n");
        page.await(() -> !page.pushed().isEmpty() && page.pushed().get(0).startsWith("order.poison\tpartner\t451 "));
        assertThat(page.pushed().get(0)).endsWith("\tnone");
        assertThat(page.text("pushed-agree")).isEqualTo("Replies and rows agree");
        assertThat(page.consoleErrors()).isEmpty();
    }
}
