package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EPSV (RFC 2428, sections 3 and 4). */
class ExtendedPassiveCommandTest {

    @TempDir
    private Path directory;

    @Test
    void opensAPortForTheProtocolOfTheControlChannelOnly() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            assertThat(partner.code("EPSV 1")).isEqualTo(229);
            assertThat(partner.command("EPSV 2")).startsWith("522 ").endsWith("(1).");
            assertThat(partner.code("EPSV nonsense")).isEqualTo(522);
        }
    }

    @Test
    void nothingElseOpensOneAfterAll() throws Exception {
        try (DoorUnderTest door = new DoorUnderTest(directory).start();
                RawPartner partner = RawPartner.loggedIn(door.port())) {
            assertThat(partner.code("PASV")).isEqualTo(227);
            assertThat(partner.code("EPSV ALL")).isEqualTo(200);
            assertThat(partner.code("PASV")).isEqualTo(503);
            assertThat(partner.code("PORT 127,0,0,1,200,1")).isEqualTo(503);
            assertThat(partner.code("EPRT |1|127.0.0.1|51201|")).isEqualTo(503);
            assertThat(partner.store("order", "content")).isEqualTo(226);
        }
    }
}
