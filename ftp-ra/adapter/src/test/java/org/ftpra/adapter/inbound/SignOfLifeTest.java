package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files by which nodes show that they are alive do not stay for ever. */
class SignOfLifeTest {

    private static final String DEAD = ".ftpra1-aaaaaaaa-alive";
    private static final String SILENT = ".ftpra1-bbbbbbbb-alive";
    private static final String ALIVE = ".ftpra1-cccccccc-alive";
    /** What a node has fenced is left to its own recovery. */
    private static final String FENCED = ".ftpra1-bbbbbbbb-p1-dddddddddddddddd-eeeeeeee~order";

    @TempDir
    private Path journals;

    private EffectServer server;

    @BeforeEach
    void start() {
        server = new EffectServer(journals);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thatOfADeadNodeGoesWhereItHasNoClaims() throws Exception {
        try (Scene scene = server.scene()) {
            Stream.of(DEAD, SILENT, FENCED).forEach(name -> scene.partner().put(name, "content"));
            scene.with("takeoverAfter", "1000").start();
            InboxUnderTest.until("it is gone", () -> {
                scene.partner().put(ALIVE, "content".repeat(1 + (int) (System.nanoTime() % 50)));
                return !signs(scene).contains(DEAD);
            });
            scene.inbox().awaitListings(2);
            assertThat(signs(scene)).containsExactly(SILENT, ALIVE);
        }
    }

    @Test
    void noneGoesWhereNobodyIsTakenForDead() throws Exception {
        try (Scene scene = server.scene()) {
            scene.partner().put(DEAD, "content");
            scene.with("takeoverAfter", "0").start();
            scene.inbox().awaitListings(20);
            assertThat(signs(scene)).containsExactly(DEAD);
        }
    }

    @Test
    void itsOwnGoesWithTheActivation() throws Exception {
        try (Scene scene = server.scene()) {
            scene.intake()
                    .with(
                            "order",
                            event -> InboxUnderTest.until(
                                    "signed", () -> !signs(scene).isEmpty()));
            scene.partner().put("order", "content");
            scene.with("takeoverAfter", "1000").with("pollInterval", "60000").start();
            InboxUnderTest.until("delivered", () -> !scene.rows().isEmpty());
            scene.inbox().stop();
            assertThat(signs(scene)).isEmpty();
        }
    }

    private static List<String> signs(Scene scene) {
        return Stream.of(scene.directory().disk().toFile().list())
                .filter(name -> name.endsWith("-alive"))
                .sorted()
                .toList();
    }
}
