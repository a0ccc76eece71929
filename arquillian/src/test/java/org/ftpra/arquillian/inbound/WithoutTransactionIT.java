package org.ftpra.arquillian.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.arquillian.inbound.Inbound.await;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beans without a transaction of the container are told at least once: what they did before they threw stays. */
@ExtendWith(ArquillianExtension.class)
class WithoutTransactionIT {

    private static final String FILE = "order.txt";

    private Inbound inbound;

    @BeforeEach
    void takeADirectory() {
        inbound = new Inbound();
    }

    @ParameterizedTest
    @CsvSource({"OutsideBean, Container", "OwnTransactionBean, Bean"})
    void takesTheFileWhenTheBeanReturns(String bean, String transactionType) {
        inbound.drop(FILE, "take it");
        try (Application application =
                Application.with(bean, transactionType, inbound.properties("postAction", "ARCHIVE"))) {
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.rows(FILE)).containsExactly(1);
        assertThat(inbound.file("archive/" + FILE)).hasContent("take it");
    }

    @ParameterizedTest
    @CsvSource({"OutsideBean, Container", "OwnTransactionBean, Bean"})
    void tellsItAgainWhenTheBeanThrows(String bean, String transactionType) {
        inbound.drop(FILE, "throw 1");
        try (Application application = Application.with(bean, transactionType, inbound.properties())) {
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).extracting(Call::attempt).containsExactly(1, 2);
        assertThat(inbound.rows(FILE)).containsExactly(1, 2);
    }
}
