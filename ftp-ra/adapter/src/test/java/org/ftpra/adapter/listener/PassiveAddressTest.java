package org.ftpra.adapter.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which address PASV tells, where ours is translated on the way. */
class PassiveAddressTest {

    @TempDir
    private Path directory;

    @Test
    void eachNetworkIsToldItsOwn() throws Exception {
        String addresses = "127.0.0.2/32=10.1.2.3;127.0.0.0/16=10.4.5.6";
        try (DoorUnderTest door = new DoorUnderTest(directory)
                        .with("passiveExternalAddress", addresses)
                        .start();
                RawPartner near = RawPartner.from("127.0.0.2", door.port());
                RawPartner far = RawPartner.from("127.0.9.9", door.port());
                RawPartner elsewhere = RawPartner.from("127.9.9.9", door.port())) {
            assertThat(told(near)).startsWith("10,1,2,3,");
            assertThat(told(far)).startsWith("10,4,5,6,");
            assertThat(told(elsewhere)).startsWith("127,0,0,1,");
            assertThat(near.command("EPSV")).contains("(|||");
        }
    }

    private static String told(RawPartner partner) throws Exception {
        partner.reply();
        partner.logIn();
        String reply = partner.command("PASV");
        return reply.substring(reply.indexOf('(') + 1);
    }
}
