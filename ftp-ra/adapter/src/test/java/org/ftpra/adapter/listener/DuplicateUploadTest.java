package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ActivationSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ftpra.adapter.inbound.CheckedEndpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner who has not seen the answer sends the file again. */
class DuplicateUploadTest {

    @TempDir
    private Path directory;

    @Test
    void isTakenOnce() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(partner.reply()).contains("Known");

            assertThat(door.rows()).containsExactly("order");
            assertThat(door.spooled()).isEmpty();
        }
    }

    @Test
    void isAnotherIfAnythingOfItIs() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.store("order", "content");
            partner.store("order", "Content");
            partner.store("another", "content");

            assertThat(door.rows()).containsExactly("order", "order", "another");
        }
    }

    /** A partner of the same name at another door is another. */
    @Test
    void isAnotherAtAnotherDoor() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.store("order", "content");
            CheckedEndpoints endpoints = door.endpoints(true);
            ActivationSpec spec = door.with("port", Integer.toString(DoorUnderTest.freePort()))
                    .spec();
            door.adapter().endpointActivation(endpoints, spec);
            try (TestPartner other = TestPartner.at(door.port())) {
                assertThat(other.store("order", "content")).isEqualTo(226);
                assertThat(other.reply()).contains("Taken");
            }
            door.adapter().endpointDeactivation(endpoints, spec);
            assertThat(door.rows()).containsExactly("order", "order");
        }
    }

    @Test
    void isKnownAfterARestart() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start()) {
            try (TestPartner partner = TestPartner.at(door.port())) {
                partner.store("order", "content");
            }
            door.stop();
            door.start();
            try (TestPartner partner = TestPartner.at(door.port())) {
                assertThat(partner.store("order", "content")).isEqualTo(226);
            }
            assertThat(door.rows()).containsExactly("order");
        }
    }

    @Test
    void isDeliveredAndMarkedWhereThatIsWanted() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory)
                        .with("duplicates", "DELIVER")
                        .start();
                TestPartner partner = TestPartner.at(door.port())) {
            List<Boolean> possible = new CopyOnWriteArrayList<>();
            door.bean().with("order", upload -> possible.add(upload.possibleDuplicate()));
            partner.store("order", "content");
            partner.store("order", "content");
            partner.store("order", "content");

            assertThat(possible).containsExactly(false, true, true);
            assertThat(door.rows()).hasSize(3);
        }
    }

    @Test
    void isNotKnownWithoutAWindow() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory)
                        .with("duplicateWindow", "0")
                        .start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.store("order", "content");
            partner.store("order", "content");

            assertThat(door.rows()).containsExactly("order", "order");
        }
    }

    @Test
    void ofOneThatWasNotTakenIsTaken() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            door.bean().with("order", upload -> {
                throw new IllegalStateException("as the test wants it");
            });
            assertThat(partner.store("order", "content")).isEqualTo(451);
            door.bean().with("order", upload -> {});

            assertThat(partner.store("order", "content")).isEqualTo(226);
            assertThat(partner.reply()).contains("Taken");
            assertThat(door.rows()).containsExactly("order");
        }
    }
}
