package org.ftpra.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a partner is told inside Payara Micro, and the row that is there or not. */
@ExtendWith(RunningDemo.class)
class PushRoundIT {

    private SampleClient sample;

    @BeforeEach
    void take(DemoServers running) {
        sample = new SampleClient(running.page());
    }

    @Test
    void saysWhatThePartnerWasTold() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new PushRound(sample, new PrintStream(printed, true, StandardCharsets.UTF_8)).go();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("push      order-\\d+\\.txt, \\d+ bytes: 226 ")
                .containsPattern("push      order-\\d+\\.poison, \\d+ bytes: 451 ");
    }

    @Test
    void hasARowForEach226() throws Exception {
        try (PushingPartner partner = new PushingPartner(sample.pushed().getInt("port"))) {
            for (int i = 0; i < 20; i++) {
                String reply = partner.push("many-" + i, ("content " + i).getBytes(StandardCharsets.UTF_8));
                assertThat(reply).startsWith("226");
                assertThat(rows()).as("when the partner has 226").contains("/many-" + i);
            }
        }
    }

    private List<String> rows() {
        return sample.pushed().getJsonArray("rows").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
