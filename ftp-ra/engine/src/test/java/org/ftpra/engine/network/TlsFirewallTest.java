package org.ftpra.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.network.RemoteClient.Outcome;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mode AUTO at a firewall under TLS, with a server that demands resumed sessions: the same ways as in clear. */
class TlsFirewallTest {

    @AutoClose
    private static Scene scene;

    private static int files;

    @BeforeAll
    static void start() throws Exception {
        scene = Scene.underTls(Addresses.IPV4, "vsftpd");
    }

    @Test
    void endsPassiveWhereNobodyMayConnectToTheClient() {
        scene.openUnderTls(DataChannelMode.AUTO, Firewall.DROPS_TO_CLIENT);

        assertMovesFiles();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "STOR", "EPSV", "RETR");
        assertThat(scene.client().notices()).isEqualTo("EPSV");
    }

    @Test
    void endsActiveWhereOnlyTheControlPortIsOpenAndKeepsToIt() {
        scene.openUnderTls(DataChannelMode.AUTO, Firewall.DROPS_TO_SERVER);

        assertMovesFiles();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "PASV", "EPRT", "STOR", "EPRT", "RETR");
        assertThat(scene.client().notices()).isEqualTo("EPRT");
    }

    @Test
    void worksThroughTranslationWithAWrongAddress() {
        scene.openUnderTls(DataChannelMode.PASSIVE, Firewall.TRANSLATES_ALL_PORTS);

        assertMovesFiles();
    }

    private static void assertMovesFiles() {
        String name = "f" + ++files;
        assertThat(scene.client().store(name, "content")).matches(Outcome::isDone);
        assertThat(scene.client().retrieve(name).text()).isEqualTo("content");
    }
}
