package org.ftpra.arquillian.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ftpra.arquillian.inbound.Inbound.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file is not delivered before it is whole. */
@ExtendWith(ArquillianExtension.class)
class WholeFilesIT {

    private static final String BEAN = "TransactedBean";
    private static final String FILE = "order.txt";
    private static final int LOOKS = 5;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private Inbound inbound;

    @BeforeEach
    void takeADirectory() {
        inbound = new Inbound();
    }

    @Test
    void waitsForItsMarkerAndGoesWithIt() {
        inbound.drop(FILE, "take it");
        try (Application application = Application.with(BEAN, "Container", inbound.properties("stability", "MARKER"))) {
            inbound.awaitListings();
            assertThat(inbound.calls()).isEmpty();
            inbound.drop(FILE + ".done", "");
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).extracting(Call::name).containsExactly(FILE);
        assertThat(inbound.rows(FILE)).containsExactly(1);
    }

    @Test
    void isPassedOverWhileItsNameSaysThatItIsNotWhole() throws IOException {
        inbound.drop(FILE + ".part", "take it");
        try (Application application = Application.with(BEAN, "Container", inbound.properties())) {
            inbound.awaitListings();
            assertThat(inbound.calls()).isEmpty();
            Files.move(inbound.file(FILE + ".part"), inbound.file(FILE));
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).extracting(Call::name).containsExactly(FILE);
    }

    /** However slow this machine is: between the last change and the delivery there was the time that was asked for. */
    @Test
    void restsBeforeItIsDelivered() throws IOException {
        Path file = inbound.directory().write(FILE, "take it".getBytes(UTF_8));
        long lastChange = System.nanoTime();
        try (Application application = Application.with(BEAN, "Container", whenItRests())) {
            for (int looks = 1; looks <= LOOKS && inbound.calls().isEmpty(); looks++) {
                inbound.awaitListings();
                if (inbound.calls().isEmpty()) {
                    lastChange = System.nanoTime();
                    Files.writeString(file, " and more", StandardOpenOption.APPEND);
                }
            }
            await().until(() -> inbound.left().isEmpty());
        }
        assertThat(inbound.calls()).hasSize(1);
        assertThat(inbound.calls().get(0).nanoTime() - lastChange).isGreaterThanOrEqualTo(INTERVAL.toNanos());
    }

    private Map<String, String> whenItRests() {
        Map<String, String> properties = inbound.properties("stability", "SIZE_AND_TIME");
        properties.put("stabilityObservations", "2");
        properties.put("stabilityInterval", Long.toString(INTERVAL.toMillis()));
        return properties;
    }
}
