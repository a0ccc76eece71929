package org.ftpra.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.network.RemoteClient.Outcome;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A network that has no IPv4, where PASV and PORT cannot be said. */
class Ipv6OnlyTest {

    @AutoClose
    private static Scene scene;

    @BeforeAll
    static void start() throws Exception {
        scene = Scene.with(Addresses.IPV6, "vsftpd");
    }

    @Test
    void bothModesWork() {
        scene.open(DataChannelMode.PASSIVE, Firewall.NONE);
        assertMovesAFile();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "STOR", "EPSV", "RETR");

        scene.open(DataChannelMode.ACTIVE, Firewall.NONE);
        assertMovesAFile();
        assertThat(scene.dataCommands()).containsExactly("EPRT", "STOR", "EPRT", "RETR");
    }

    @Test
    void autoEndsPassiveWhereItCan() {
        scene.open(DataChannelMode.AUTO, Firewall.DROPS_TO_CLIENT);
        assertMovesAFile();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "STOR", "EPSV", "RETR");
    }

    @Test
    void autoEndsActiveWhereOnlyTheControlPortIsOpen() {
        scene.openPatiently(DataChannelMode.AUTO, Firewall.REJECTS_TO_SERVER);
        assertMovesAFile();
        assertThat(scene.dataCommands()).startsWith("EPSV").endsWith("EPRT", "STOR", "EPRT", "RETR");
    }

    private static void assertMovesAFile() {
        assertThat(scene.client().store("a", "content")).matches(Outcome::isDone);
        assertThat(scene.client().retrieve("a").text()).isEqualTo("content");
    }
}
