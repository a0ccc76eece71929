package org.ftpra.arquillian.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.arquillian.inbound.Inbound.await;

import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that stay where they are: what was delivered is remembered in the database, in the bean's transaction. */
@ExtendWith(ArquillianExtension.class)
class KeptFilesIT {

    private static final String BEAN = "TransactedBean";
    private static final String FILE = "order.txt";

    private Inbound inbound;

    @BeforeEach
    void takeADirectory() {
        inbound = new Inbound();
    }

    @Test
    void areDeliveredOnceAlsoAfterTheApplicationWasStartedAgain() {
        inbound.drop(FILE, "take it");
        try (Application application = Application.with(BEAN, "Container", keeping())) {
            await().until(() -> inbound.rows(FILE).size() == 1);
            inbound.awaitListings();
        }
        try (Application again = Application.with(BEAN, "Container", keeping())) {
            inbound.awaitListings();
        }
        assertThat(inbound.rows(FILE)).containsExactly(1);
        assertThat(inbound.left()).containsExactly(FILE);
    }

    @Test
    void areDeliveredAgainWhenTheBeanThrows() {
        inbound.drop(FILE, "throw 1");
        try (Application application = Application.with(BEAN, "Container", keeping())) {
            await().until(() -> inbound.rows(FILE).size() == 1);
            inbound.awaitListings();
        }
        assertThat(inbound.rows(FILE)).hasSize(1);
        assertThat(inbound.calls()).hasSize(2);
        assertThat(inbound.left()).containsExactly(FILE);
    }

    private Map<String, String> keeping() {
        Map<String, String> properties = inbound.properties("postAction", "KEEP");
        properties.put("memoryDataSource", System.getProperty("orders.database"));
        return properties;
    }
}
