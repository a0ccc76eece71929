package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.resource.NotSupportedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partners who are users of the application server, by security inflow. */
class RealmTest {

    private final RealmUnderTest realm = new RealmUnderTest(Map.of("partner", "secret", "partner\\in", "secret"));
    private final List<Optional<String>> callers = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private DoorUnderTest door() throws Exception {
        DoorUnderTest door = new DoorUnderTest(directory)
                .with("authentication", "CONTAINER")
                .with("usersFile", "")
                .startAdapter();
        door.container().carryIdentities(realm);
        door.bean().with("order", upload -> callers.add(realm.caller()));
        return door;
    }

    @Test
    void letsInWhomTheRealmKnowsAndTheBeanSeesHimAsItsCaller() throws Exception {
        try (DoorUnderTest door = door()) {
            door.activate();
            try (TestPartner partner = TestPartner.at(door.port())) {
                assertThat(partner.store("order", "content")).isEqualTo(226);
            }
            assertThat(callers).containsExactly(Optional.of("partner"));
            assertThat(door.rows()).containsExactly("order");
        }
    }

    @Test
    void deliversWhatWasAcknowledgedInThePartnersName() throws Exception {
        try (DoorUnderTest door = door().with("acknowledgement", "AFTER_SPOOL")) {
            door.activate();
            try (TestPartner partner = TestPartner.at(door.port())) {
                assertThat(partner.store("order", "content")).isEqualTo(226);
            }
            await().untilAsserted(() -> assertThat(door.rows()).containsExactly("order"));
            assertThat(callers).containsExactly(Optional.of("partner"));
        }
    }

    @ParameterizedTest
    @CsvSource({"partner, wrong", "nobody, secret", "partner/.., secret", "partner\\in, secret"})
    void letsNobodyElseIn(String name, String password) throws Exception {
        try (DoorUnderTest door = door()) {
            door.activate();
            assertThatThrownBy(() -> logIn(door, name, password)).hasMessageStartingWith("530");
        }
    }

    private static void logIn(DoorUnderTest door, String name, String password) throws IOException {
        try (TestPartner partner = TestPartner.connected(new TestPartner.OpenClient(), door.port())) {
            partner.logIn(name, password);
        }
    }

    @Test
    void letsNobodyInWhileTheContainerTakesNoWork() throws Exception {
        try (DoorUnderTest door = door()) {
            door.activate();
            door.container().rejectNext(1);
            assertThatThrownBy(() -> logIn(door, "partner", "secret")).hasMessageStartingWith("530");
            logIn(door, "partner", "secret");
        }
    }

    /** Nobody waits for what the container has given up. */
    @Test
    void letsNobodyInWhileTheContainerSetsUpNoIdentity() throws Exception {
        try (DoorUnderTest door = door()) {
            door.activate();
            realm.configured(false);
            long begun = System.nanoTime();
            assertThatThrownBy(() -> logIn(door, "partner", "secret")).hasMessageStartingWith("530");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Realm.PATIENCE);
            realm.configured(true);
            logIn(door, "partner", "secret");
        }
    }

    @Test
    void isRefusedWhereTheContainerSetsUpNoIdentity() throws Exception {
        try (DoorUnderTest door = door()) {
            realm.configured(false);
            assertThatThrownBy(door::activate)
                    .isInstanceOf(NotSupportedException.class)
                    .hasMessageContaining("authentication is 'CONTAINER'")
                    .hasMessageContaining("no security domain")
                    .hasMessageContaining("USERS_FILE");
        }
    }

    @Test
    void isRefusedWhereTheContainerCarriesNoIdentity() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory)
                .with("authentication", "CONTAINER")
                .with("usersFile", "")
                .startAdapter()) {
            assertThatThrownBy(door::activate)
                    .isInstanceOf(NotSupportedException.class)
                    .hasMessageContaining("authentication is 'CONTAINER'")
                    .hasMessageContaining("USERS_FILE");
        }
    }
}
