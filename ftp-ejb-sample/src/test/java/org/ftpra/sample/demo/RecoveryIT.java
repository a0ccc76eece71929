package org.ftpra.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An order that was promised on both sides when Payara Micro was killed: its transaction manager commits it after a restart. */
class RecoveryIT {

    private static final Duration DEADLINE = Duration.ofMinutes(3);

    @Test
    void endsWithRowAndFile() {
        try (DemoServers servers = DemoServers.start(DemoSettings.fromBuild("recovery-it"))) {
            orderUntilPrepared(servers);
            servers.killPayaraMicro();
            assertThat(servers.ftpFiles()).isDirectoryNotContaining("glob:**/order-*");

            servers.ftp().behave();
            servers.startPayaraMicro();

            SampleClient client = new SampleClient(servers.page());
            Awaitility.await().atMost(DEADLINE).untilAsserted(() -> assertThat(
                            client.branches().getJsonArray("branches"))
                    .isEmpty());
            JsonObject both = client.orders();
            assertThat(both.getJsonArray("rows")).hasSize(1);
            assertThat(both.getJsonArray("files")).isEqualTo(both.getJsonArray("rows"));
        }
    }

    /** Kept from looking at the server before its decision, the branch stays promised, and the container asks again. */
    private static void orderUntilPrepared(DemoServers servers) {
        SampleClient client = new SampleClient(servers.page());
        client.clearOrders();
        servers.ftp().preventDecisions();
        CompletableFuture.runAsync(() -> client.order(false));
        Awaitility.await()
                .atMost(DEADLINE)
                .until(() -> isOnePrepared(client.branches().getJsonArray("branches")));
    }

    private static boolean isOnePrepared(JsonArray branches) {
        return branches.size() == 1
                && branches.getJsonObject(0).getString("state").equals("PREPARED");
    }
}
