package org.ftpra.arquillian.tomee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.ftpra.arquillian.machine.ServerProcess;
import org.junit.jupiter.api.Test;

/** The sample's WAR is deployed again and again, by a new file in {@code webapps}, while the rar beside it stays. */
class RedeployIT {

    private static final int REDEPLOYMENTS = Integer.getInteger("redeployments");
    private static final String ADAPTER = "org[.]ftpra[.](adapter|engine|api)";

    /** What TomEE and the JVM load late and make for each, with room: a copy of the adapter would be hundreds. */
    private static final int CLASSES_OF_OTHERS = 30;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void leavesNothingOfTheAdapterBehind() throws IOException {
        try (SampleTomEe tomEe = new SampleTomEe("redeployed")) {
            tomEe.startBesideTheRar();
            awaitActive(tomEe, 0);
            redeploy(tomEe, 1);
            ServerProcess process = tomEe.process();
            long threads = process.threads();
            long sockets = tomEe.sockets().count();
            long classes = process.classes();
            for (int i = 2; i <= REDEPLOYMENTS; i++) {
                redeploy(tomEe, i);
                soon().untilAsserted(() -> assertThat(process.threads()).isLessThanOrEqualTo(threads));
                soon().untilAsserted(() -> assertThat(tomEe.sockets().count()).isLessThanOrEqualTo(sockets));
                assertThat(process.copies(ADAPTER)).as("copies of the adapter").isEqualTo(1);
            }
            // TomEE keeps the class loader of each deployment, also of an empty WAR.
            assertThat(process.classes() - classes)
                    .isLessThanOrEqualTo((REDEPLOYMENTS - 1) * (process.classesOfOneApplication() + CLASSES_OF_OTHERS));
        }
    }

    private static void redeploy(SampleTomEe tomEe, int number) throws IOException {
        tomEe.deployWar(number);
        awaitActive(tomEe, number);
        ServerProcess process = tomEe.process();
        process.collect();
        System.out.printf(
                "Redeployment %d: %d threads, %d sockets, %d copies of the adapter, %d classes, %d of one application%n",
                number,
                process.threads(),
                tomEe.sockets().count(),
                process.copies(ADAPTER),
                process.classes(),
                process.classesOfOneApplication());
    }

    /** The new one answers, and its message-driven bean receives a file. */
    private static void awaitActive(SampleTomEe tomEe, int number) {
        soon().ignoreException(IOException.class)
                .until(() -> numberOf(tomEe.page()).equals(Integer.toString(number)));
        tomEe.surroundings().receive(tomEe.page(), System.out);
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .pollInSameThread();
    }

    private static String numberOf(URI page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(page.resolve(SampleWar.DEPLOYMENT)).build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }
}
