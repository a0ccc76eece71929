package org.ftpra.arquillian.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.arquillian.inbound.Inbound.await;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file is a call of a bean in the container's transaction, with a row of the database in it. */
@ExtendWith(ArquillianExtension.class)
class DeliveryIT {

    private static final String BEAN = "TransactedBean";
    private static final String FILE = "order.txt";

    private Inbound inbound;

    @BeforeEach
    void takeADirectory() {
        inbound = new Inbound();
    }

    @Test
    void leavesARowAndNoFile() {
        inbound.drop(FILE, "take it");
        try (Application application = deployed()) {
            await().until(() -> inbound.rows(FILE).size() == 1 && inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).extracting(Call::name).containsExactly(FILE);
        assertThat(inbound.calls().get(0).size()).isEqualTo("take it".length());
        assertThat(inbound.rows(FILE)).containsExactly(1);
    }

    @Test
    void leavesARowAndTheFileInTheArchive() {
        inbound.drop(FILE, "take it");
        try (Application application =
                Application.with(BEAN, "Container", inbound.properties("postAction", "ARCHIVE"))) {
            await().until(() -> inbound.rows(FILE).size() == 1 && inbound.left().isEmpty());
        }
        assertThat(inbound.names("archive")).containsExactly(FILE);
        assertThat(inbound.file("archive/" + FILE)).hasContent("take it");
        assertThat(inbound.calls()).hasSize(1);
    }

    @Test
    void takesFilesThatComeLater() {
        try (Application application = deployed()) {
            inbound.drop("first.txt", "take it");
            await().until(() -> inbound.rows("first.txt").size() == 1);
            inbound.drop("second.txt", "take it");
            await().until(() ->
                    inbound.rows("second.txt").size() == 1 && inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).hasSize(2);
    }

    @Test
    void comesAgainWhenTheBeanThrows() {
        inbound.drop(FILE, "throw 2");
        try (Application application = deployed()) {
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).extracting(Call::attempt).containsExactly(1, 2, 3);
        assertThat(inbound.rows(FILE)).containsExactly(3);
    }

    @Test
    void comesAgainWhenTheBeanSetsRollbackOnly() {
        inbound.drop(FILE, "rollback 1");
        try (Application application = deployed()) {
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).extracting(Call::attempt).containsExactly(1, 2);
        assertThat(inbound.rows(FILE)).containsExactly(2);
    }

    @Test
    void endsAmongTheDeadLettersAfterItsLastAttempt() {
        inbound.drop(FILE, "throw 99");
        try (Application application = Application.with(BEAN, "Container", inbound.properties("maxAttempts", "3"))) {
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).extracting(Call::attempt).containsExactly(1, 2, 3);
        assertThat(inbound.rows(FILE)).isEmpty();
        assertThat(inbound.names("dead-letter")).anyMatch(name -> name.startsWith(FILE));
    }

    @Test
    void endsAmongTheDeadLettersWhenTheBeanRefusesIt() {
        inbound.drop(FILE, "refuse it is no order");
        try (Application application = deployed()) {
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).extracting(Call::attempt).containsExactly(1);
        assertThat(inbound.rows(FILE)).containsExactly(1);
        assertThat(inbound.names("dead-letter")).anyMatch(name -> name.startsWith(FILE));
    }

    private Application deployed() {
        return Application.with(BEAN, "Container", inbound.properties());
    }
}
