package org.ftpra.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ftpra.engine.data.DataChannelMode;
import org.ftpra.engine.network.RemoteClient.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mode AUTO at a firewall: it finds the way that is left, remembers it for all sessions, and finds another when that one is
 * closed. What that costs is to be seen in the commands: each is one try, whose limit is known.
 */
@Tag("thorough")
@ParameterizedClass
@ValueSource(strings = {"vsftpd", "pyftpdlib"})
class AutoTest {

    /** Below all limits that must not be waited for, such as the 10 s for a reply. */
    private static final Duration SOON = Scene.PATIENCE.minusSeconds(10);

    private static Scene scene;
    private static int files;

    /** Which server it is; the scene is made before. */
    @Parameter
    String server;

    @BeforeParameterizedClassInvocation
    static void start(String server) throws Exception {
        scene = Scene.with(Addresses.IPV4, server);
        scene.write("there", "content");
    }

    @AfterParameterizedClassInvocation
    static void stop() throws Exception {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void endsPassiveAtOnceWhereNobodyMayConnectToTheClient() {
        scene.open(DataChannelMode.AUTO, Firewall.DROPS_TO_CLIENT);

        assertStores();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "STOR");
        assertThat(scene.client().notices()).isEqualTo("EPSV");
    }

    @Test
    void endsActiveAfterOneTryForEachPassiveWayWhereOnlyTheControlPortIsOpen() {
        scene.open(DataChannelMode.AUTO, Firewall.DROPS_TO_SERVER);

        assertThat(assertStores().took()).isBetween(Scene.TRY.multipliedBy(2), SOON);
        assertThat(scene.dataCommands()).containsExactly("EPSV", "PASV", "EPRT", "STOR");
        assertThat(scene.client().notices()).isEqualTo("EPRT");
    }

    @Test
    void tryCostsNoMoreTransferOfThisAndOtherSessions() {
        scene.open(DataChannelMode.AUTO, Firewall.DROPS_TO_SERVER);
        assertStores();
        scene.dataCommands();

        assertRetrieves();
        assertThat(scene.dataCommands()).containsExactly("EPRT", "RETR");

        scene.openAgain(DataChannelMode.AUTO, Firewall.DROPS_TO_SERVER);
        assertStores();
        assertThat(scene.dataCommands()).containsExactly("EPRT", "STOR");
        assertThat(scene.client().notices()).isEqualTo("EPRT");
    }

    @Test
    void listingFindsTheWayToo() {
        scene.open(DataChannelMode.AUTO, Firewall.REJECTS_TO_SERVER);

        assertThat(scene.client().list()).matches(Outcome::isDone);
        assertThat(scene.dataCommands()).startsWith("EPSV", "PASV", "EPRT").containsAnyOf("LIST", "MLSD");
    }

    @Test
    void rejectedTriesAreNotWaitedFor() {
        scene.openPatiently(DataChannelMode.AUTO, Firewall.REJECTS_TO_SERVER);

        assertThat(assertStores().took()).isLessThan(SOON);
        assertThat(scene.dataCommands()).containsExactly("EPSV", "PASV", "EPRT", "STOR");
    }

    @Test
    void failsInTimeAndNamesEachTryWhereNoWayIsLeft() {
        scene.open(DataChannelMode.AUTO, Firewall.DROPS_ALL_DATA);

        Outcome outcome = scene.client().store("failing", "content");
        assertThat(outcome.result()).isEqualTo("TIMED_OUT");
        assertThat(outcome.text()).contains("EPSV", "PASV", "EPRT", "PORT");
        assertThat(outcome.took()).isLessThan(SOON);
        assertThat(scene.dataCommands()).containsSubsequence("EPSV", "PASV", "EPRT", "PORT");
    }

    @Test
    void passiveThatIsClosedLaterIsReplacedByActive() {
        scene.open(DataChannelMode.AUTO, Firewall.NONE);
        assertStores();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "STOR");

        scene.use(Firewall.DROPS_TO_SERVER);
        assertRetrieves();
        assertThat(scene.dataCommands()).startsWith("EPSV").containsSubsequence("PASV", "EPRT", "RETR");
        assertRetrieves();
        assertThat(scene.dataCommands()).containsExactly("EPRT", "RETR");
        assertThat(scene.client().notices()).isEqualTo("EPSV EPRT");
    }

    @Test
    void activeThatIsClosedLaterIsReplacedByPassive() {
        scene.open(DataChannelMode.AUTO, Firewall.REJECTS_TO_SERVER);
        assertStores();
        scene.dataCommands();

        scene.use(Firewall.DROPS_TO_CLIENT);
        assertRetrieves();
        assertThat(scene.dataCommands()).containsSubsequence("EPRT", "EPSV", "RETR");
        assertRetrieves();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "RETR");
        assertThat(scene.client().notices()).isEqualTo("EPRT EPSV");
    }

    @Test
    void activeThatIsRejectedLaterIsReplacedOnTheSameControlChannel() {
        scene.openPatiently(DataChannelMode.AUTO, Firewall.REJECTS_TO_SERVER);
        assertStores();
        scene.dataCommands();

        scene.use(Firewall.REJECTS_TO_CLIENT);
        assertThat(assertStores().took()).isLessThan(SOON);
        assertThat(scene.commands()).doesNotContain("USER").containsSubsequence("EPRT", "EPSV", "STOR");
    }

    /**
     * vsftpd has locked the file for the session that was given up, as long as that waits for its data connection: nothing can
     * be stored under this name then, in whatever way.
     */
    @Test
    void storeThatMeetsAChangeIsDoneOrFailsInTimeAndTheNextIsDone() {
        scene.open(DataChannelMode.AUTO, Firewall.NONE);
        assertStores();

        scene.use(Firewall.DROPS_TO_SERVER);
        Outcome outcome = scene.client().store("locked", "content");
        assertThat(outcome.result()).isIn("done", "TIMED_OUT");
        assertThat(outcome.took()).isLessThan(SOON);

        scene.openAgain(DataChannelMode.AUTO, Firewall.DROPS_TO_SERVER);
        assertStores();
        assertRetrieves();
        assertThat(scene.dataCommands()).endsWith("EPRT", "RETR");
    }

    @Test
    void whatWasForgottenAfterAFailureIsLearnedAnew() {
        scene.open(DataChannelMode.AUTO, Firewall.DROPS_ALL_DATA);
        assertThat(scene.client().store("failing", "content")).matches(outcome -> !outcome.isDone());

        scene.openAgain(DataChannelMode.AUTO, Firewall.NONE);
        assertStores();
        assertThat(scene.dataCommands()).containsExactly("EPSV", "STOR");
    }

    /** A new file: vsftpd keeps one locked as long as it waits for the data connection of a session that is gone. */
    private static Outcome assertStores() {
        String name = "f" + ++files;
        Outcome stored = scene.client().store(name, "content");
        assertThat(stored).matches(Outcome::isDone);
        assertThat(scene.server().home().resolve(name)).hasContent("content");
        return stored;
    }

    private static Outcome assertRetrieves() {
        Outcome retrieved = scene.client().retrieve("there");
        assertThat(retrieved.text()).isEqualTo("content");
        return retrieved;
    }
}
