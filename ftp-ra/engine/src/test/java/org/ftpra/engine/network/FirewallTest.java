package org.ftpra.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.network.RemoteClient.Outcome;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the modes that a deployer chooses do at a firewall: what it leaves works, what it blocks fails in time. */
class FirewallTest {

    /** Far above what a busy machine adds, and below the limits of other waits, such as the 10 s for a reply. */
    private static final Duration SOON = Scene.PATIENCE.minusSeconds(10);

    @AutoClose
    private static Scene scene;

    @BeforeAll
    static void start() throws Exception {
        scene = Scene.with(Addresses.IPV4, "vsftpd");
    }

    @Test
    void bothModesWorkWithoutAFirewall() {
        scene.open(DataChannelMode.ACTIVE, Firewall.NONE);
        assertMovesFiles();
        assertThat(scene.dataCommands()).containsOnly("EPRT", "STOR", "RETR", "LIST");

        scene.open(DataChannelMode.PASSIVE, Firewall.NONE);
        assertMovesFiles();
        assertThat(scene.dataCommands()).containsOnly("EPSV", "STOR", "RETR", "LIST");
    }

    @Test
    void activeFailsInTimeWhereNobodyMayConnectToTheClient() {
        scene.open(DataChannelMode.ACTIVE, Firewall.DROPS_TO_CLIENT);

        Outcome outcome = scene.client().store("a", "content");
        assertThat(outcome.result()).isEqualTo("TIMED_OUT");
        assertThat(outcome.took()).isBetween(Scene.CONNECT, SOON);
        assertThat(scene.dataCommands()).containsExactly("EPRT", "STOR", "PORT", "STOR");
    }

    @Test
    void activeFailsWithTheServersReasonWhereItsConnectionIsRejected() {
        scene.openPatiently(DataChannelMode.ACTIVE, Firewall.REJECTS_TO_CLIENT);

        Outcome outcome = scene.client().store("a", "content");
        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.text()).contains("425 Failed to establish connection");
        assertThat(outcome.took()).isLessThan(SOON);
    }

    @Test
    void passiveWorksWhereNobodyMayConnectToTheClient() {
        scene.open(DataChannelMode.PASSIVE, Firewall.DROPS_TO_CLIENT);
        assertMovesFiles();
    }

    @Test
    void passiveFailsInTimeWhereOnlyTheControlPortIsOpen() {
        scene.open(DataChannelMode.PASSIVE, Firewall.DROPS_TO_SERVER);

        Outcome outcome = scene.client().store("a", "content");
        assertThat(outcome.result()).isEqualTo("TIMED_OUT");
        assertThat(outcome.took()).isBetween(Scene.CONNECT, SOON);
        assertThat(scene.dataCommands()).containsExactly("EPSV", "PASV");
    }

    @Test
    void passiveFailsWithoutAWaitWhereItsConnectionIsRejected() {
        scene.openPatiently(DataChannelMode.PASSIVE, Firewall.REJECTS_TO_SERVER);

        Outcome outcome = scene.client().store("a", "content");
        assertThat(outcome.result()).isEqualTo("INCOMPLETE");
        assertThat(outcome.text()).containsIgnoringCase("connection refused");
        assertThat(outcome.took()).isLessThan(SOON);
    }

    @Test
    void activeWorksWhereOnlyTheControlPortIsOpen() {
        scene.open(DataChannelMode.ACTIVE, Firewall.DROPS_TO_SERVER);
        assertMovesFiles();
    }

    @Test
    void sessionGoesOnWhenTheFirewallOpens() {
        scene.open(DataChannelMode.PASSIVE, Firewall.DROPS_TO_SERVER);
        assertThat(scene.client().store("a", "content").isDone()).isFalse();

        scene.use(Firewall.NONE);
        assertMovesFiles();
    }

    private static void assertMovesFiles() {
        assertThat(scene.client().store("a", "content")).matches(Outcome::isDone);
        assertThat(scene.client().retrieve("a").text()).isEqualTo("content");
        assertThat(scene.client().list().text()).isEqualTo("a");
    }
}
