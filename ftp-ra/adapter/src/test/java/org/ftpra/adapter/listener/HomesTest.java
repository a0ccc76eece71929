package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partner finds who comes back. */
class HomesTest {

    @TempDir
    private Path directory;

    @Test
    void whatWasCutLongAgoIsGoneAndWhatIsWholeIsThere() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                TestPartner partner = TestPartner.at(door.port())) {
            partner.cut("cut.part", "0123456789", 8);
            partner.store("whole.part", "0123456789");
            FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
            for (String name : new String[] {"cut.part", "whole.part"}) {
                Files.setLastModifiedTime(door.home("partner").resolve(name), longAgo);
            }
            try (TestPartner again = TestPartner.at(door.port())) {
                assertThat(again.size("cut.part")).isEqualTo(-1);
                assertThat(again.size("whole.part")).isEqualTo(10);
            }
        }
    }

    /** Another session may move anything at any time: that keeps nobody out. */
    @Test
    void whatGoesMeanwhileIsPassedOver() throws Exception {
        Path home = Files.createDirectories(directory.resolve("home/in"));
        Path file = Files.writeString(home.resolve("order"), "content");
        assertThat(Entries.below(directory.resolve("home"))).contains(file);
        assertThat(Entries.below(directory.resolve("gone"))).isEmpty();
    }
}
