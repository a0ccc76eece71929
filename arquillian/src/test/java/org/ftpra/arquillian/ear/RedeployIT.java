package org.ftpra.arquillian.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.ftpra.arquillian.kill.server.AppServer;
import org.ftpra.arquillian.kill.server.RunningServer;
import org.ftpra.arquillian.server.NotOn;
import org.ftpra.sample.demo.SampleSurroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Adapter and application are replaced again and again while the server runs, by its ordinary way: nothing of the former ones may stay. */
@NotOn(value = "payara-micro", because = "it takes no EAR")
@NotOn(value = "tomee", because = "it takes an EAR of its own, which is tested apart")
@TestInstance(Lifecycle.PER_CLASS)
class RedeployIT {

    private static final int TIMES = Integer.getInteger("redeployments");

    /** What a server has more or less of by itself; far from one for each redeployment. */
    private static final int FEW = Math.max(2, TIMES * 2 / 3);

    /** So many fill the caches of a server. */
    private static final int WARM = 3;

    /** A copy of adapter and application has more than a thousand. */
    private static final int NO_COPY = 600;

    private final EarSetting setting = new EarSetting("redeployed");
    private final Path ear = setting.file("ftp-ra-sample.ear");
    private SampleSurroundings surroundings;
    private AppServer server;
    private RunningServer running;
    private Held before;

    @BeforeAll
    void redeployAgainAndAgain() throws IOException {
        setting.clear();
        Files.copy(EarSetting.EAR, ear);
        surroundings = SampleSurroundings.in(setting.file("sample"));
        server = setting.server(surroundings, ear);
        server.prepare();
        running = RunningServer.start(server, setting.file("log/server.log"));
        surroundings.goRounds(running.application(), System.out);
        // What the rounds hold open is gone with the last of these.
        redeploy(WARM);
        before = held();
        redeploy(TIMES);
        System.out.println("redeployed " + TIMES + " times: " + before + " before, " + held() + " right after");
    }

    private void redeploy(int times) {
        for (int i = 0; i < times; i++) {
            surroundings.receive(running.application(), System.out);
            server.redeploy(ear);
            running.awaitApplication();
        }
    }

    @AfterAll
    void end() throws IOException {
        if (running != null) {
            running.close();
        }
        surroundings.close();
    }

    @Test
    void leavesNoThreadAndNoConnection() {
        eventually(now -> {
            assertThat(now.threads()).isLessThan(before.threads() + FEW);
            assertThat(now.sockets()).isLessThan(before.sockets() + FEW);
        });
    }

    @Test
    @NotOn(value = "glassfish", because = "its own caches and threads keep the classes of each deployment")
    void leavesNoClasses() {
        eventually(now -> {
            assertThat(now.adapters()).isLessThanOrEqualTo(before.adapters());
            assertThat(now.classes()).isLessThan(before.classes() + NO_COPY);
        });
    }

    private void eventually(Consumer<Held> holds) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> holds.accept(held()));
    }

    @Test
    void leavesAnAdapterThatWorks() {
        surroundings.goRounds(running.application(), System.out);
    }

    private Held held() {
        return Held.by(running);
    }
}
