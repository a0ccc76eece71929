package org.ftpra.engine.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ftpra.engine.control.FtpFailure;
import org.ftpra.engine.control.Reply;
import org.ftpra.engine.fuzz.BranchCoverage;
import org.ftpra.engine.fuzz.FuzzRun;
import org.ftpra.engine.fuzz.Mutations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fuzz")
class PassiveReplyFuzzTest {

    private static final List<String> SEEDS = List.of(
            "Entering Passive Mode (127,0,0,1,195,80).",
            "Entering Passive Mode (10,9,9,9,0,21)",
            "=127,0,0,1,255,255",
            "Entering Extended Passive Mode (|||50000|)",
            "Entering Extended Passive Mode (!!!65535!).",
            "ok |||1|");
    private static final List<String> WORDS =
            List.of("|||", "|", ",", "0", "256", "99999", "65536", "(", ")", "127,0,0,1,", "\0", "-1", "999");

    @Test
    void portIsInRangeOrTheReplyIsRefused() {
        FuzzRun run = new FuzzRun("passive replies");
        Mutations mutations = new Mutations(run.random(), SEEDS, WORDS);

        run.times(150_000, () -> {
            Reply reply = reply(new String(mutations.next(), ISO_8859_1));
            check(() -> PassiveReply.extendedPort(reply));
            check(() -> PassiveReply.plainPort(reply));
            check(() -> PassiveReply.plainAddress(reply).getAddress().length);
        });
    }

    private static void check(Reading reading) {
        try {
            assertThat(reading.port()).isBetween(1, 65535);
        } catch (FtpFailure e) {
            assertThat(e.kind()).isEqualTo(FtpFailure.Kind.PROTOCOL);
        }
    }

    @Test
    void everyPortThatIsWrittenIsReadBack() throws Exception {
        for (int port = 1; port <= 65535; port++) {
            assertThat(PassiveReply.extendedPort(reply("(|||" + port + "|)"))).isEqualTo(port);
            assertThat(PassiveReply.plainPort(reply("(1,2,3,4," + port / 256 + "," + port % 256 + ")")))
                    .isEqualTo(port);
        }
    }

    private static Reply reply(String text) {
        return new Reply(null, 227, List.of(text), true);
    }

    @AfterAll
    static void reportCoverage() throws Exception {
        BranchCoverage.report(PassiveReply.class, 100);
    }

    private interface Reading {
        int port() throws FtpFailure;
    }
}
