package org.ftpra.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.network.RemoteClient.Outcome;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server behind a translation of addresses: its PASV tells an address that the client cannot reach. */
class TranslationTest {

    @AutoClose
    private static Scene scene;

    @BeforeAll
    static void start() throws Exception {
        scene = Scene.withoutExtendedCommands(Addresses.IPV4, "pyftpdlib");
    }

    @Test
    void passiveDialsTheControlHostAndNotTheAddressInTheReply() {
        scene.open(DataChannelMode.PASSIVE, Firewall.TRANSLATES_ALL_PORTS);
        assertMovesAFile();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "PASV", "STOR", "PASV", "RETR");
    }

    @Test
    void passiveFailsWithoutAWaitWhereDataPortsAreNotForwarded() {
        scene.open(DataChannelMode.PASSIVE, Firewall.TRANSLATES_CONTROL_PORT);
        Outcome outcome = scene.client().store("a", "content");
        assertThat(outcome.result()).isEqualTo("INCOMPLETE");
        assertThat(outcome.text()).containsIgnoringCase("connection refused");
    }

    @Test
    void activeWorksWhereDataPortsAreNotForwarded() {
        scene.open(DataChannelMode.ACTIVE, Firewall.TRANSLATES_CONTROL_PORT);
        assertMovesAFile();
        assertThat(scene.dataCommands()).containsExactly("EPRT", "PORT", "STOR", "PORT", "RETR");
    }

    @Test
    void autoFindsPasvWhereAllPortsAreForwarded() {
        scene.open(DataChannelMode.AUTO, Firewall.TRANSLATES_ALL_PORTS);
        assertMovesAFile();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "PASV", "STOR", "PASV", "RETR");
    }

    @Test
    void autoFindsPortWhereDataPortsAreNotForwarded() {
        scene.openPatiently(DataChannelMode.AUTO, Firewall.TRANSLATES_CONTROL_PORT);
        assertMovesAFile();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "PASV", "EPRT", "PORT", "STOR", "PORT", "RETR");
    }

    private static void assertMovesAFile() {
        assertThat(scene.client().store("a", "content")).matches(Outcome::isDone);
        assertThat(scene.client().retrieve("a").text()).isEqualTo("content");
    }
}
