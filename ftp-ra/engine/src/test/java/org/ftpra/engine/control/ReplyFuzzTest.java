package org.ftpra.engine.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ftpra.engine.fuzz.BranchCoverage;
import org.ftpra.engine.fuzz.FuzzRun;
import org.ftpra.engine.fuzz.Mutations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fuzz")
class ReplyFuzzTest {

    private static final List<String> SEEDS = List.of(
            "220 (vsFTPd 3.0.3)\r\n331 Please specify the password.\r\n230 Login successful.\r\n",
            "220---------- Welcome to Pure-FTPd [privsep] [TLS] ----------\r\n220-You are user number 1 of 50.\r\n"
                    + "220-Local time is now 10:11. Server port: 21.\r\n220 You will be disconnected\r\n",
            "211-Features:\r\n EPRT\r\n EPSV\r\n MDTM\r\n PASV\r\n REST STREAM\r\n SIZE\r\n TVFS\r\n UTF8\r\n211 End\r\n",
            "211-Extensions supported:\r\n MLST type*;size*;modify*;\r\n211 End.\r\n200 OK, UTF-8 enabled\r\n",
            "211-\r\n211-MDTM\r\n211-SIZE\r\n211\r\n",
            "150 Opening BINARY mode data connection for a (10 bytes).\r\n226 Transfer complete.\r\n",
            "230-226 files\r\n2300 more\r\n230-\r\n\r\n230 ok\r\n",
            "123-First\r\nSecond\r\n  234 A line beginning with numbers\r\n123 The last\r\n",
            "257 \"/gr\u00fc\u00df \"\"q\"\"\" is the current directory\r\n550 No such file\r\n421 Timeout.\r\n");
    private static final List<String> WORDS = List.of(
            "\r\n", "\n", "\r", "220 ", "220-", "220", "211 ", "211-", "150 x\r\n", "\0", "\u00ff", "999 ", "0", " ");

    @Test
    void anySplitGivesTheSameRepliesAndNothingElseThanAFailureIsThrown() {
        FuzzRun run = new FuzzRun("replies, split at random");
        Mutations mutations = new Mutations(run.random(), SEEDS, WORDS);

        run.times(400_000, () -> {
            byte[] wire = mutations.next();
            assertThat(split(wire, run.random())).isEqualTo(split(wire, null));
        });
    }

    /** All replies as texts, and the failure behind them if there is one. */
    private static List<String> split(byte[] wire, Random random) {
        ReplyParser parser = new ReplyParser();
        List<String> outcome = new ArrayList<>();
        try {
            for (int from = 0; from < wire.length; ) {
                int count = random == null ? wire.length : Math.min(1 + random.nextInt(20), wire.length - from);
                takeAll(parser, ByteBuffer.wrap(wire, from, count), outcome);
                from += count;
            }
            outcome.add("inside " + parser.isInside());
        } catch (FtpFailure e) {
            outcome.add(e.getMessage());
        }
        return outcome;
    }

    private static void takeAll(ReplyParser parser, ByteBuffer part, List<String> outcome) throws FtpFailure {
        for (Optional<Reply> reply = parser.parse(part, Encoding.UTF_8);
                reply.isPresent();
                reply = parser.parse(part, Encoding.UTF_8)) {
            assertThat(reply.get().code()).isBetween(100, 599);
            Features.of(reply.get());
            outcome.add(reply.get().toString() + reply.get().exact());
        }
    }

    @Test
    void repliesThatAreWrittenAreReadBack() {
        FuzzRun run = new FuzzRun("replies, written and read");

        run.times(100_000, () -> {
            List<Reply> written = replies(run.random());
            ByteArrayOutputStream wire = new ByteArrayOutputStream();
            written.forEach(reply -> wire.writeBytes(wire(reply, run.random())));
            assertThat(split(wire.toByteArray(), run.random())).isEqualTo(outcomeOf(written));
        });
    }

    private static List<Reply> replies(Random random) {
        List<Reply> replies = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            replies.add(reply(random));
        }
        return replies;
    }

    private static List<String> outcomeOf(List<Reply> replies) {
        List<String> outcome = new ArrayList<>();
        replies.forEach(reply -> outcome.add(reply.toString() + reply.exact()));
        outcome.add("inside false");
        return outcome;
    }

    private static Reply reply(Random random) {
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            lines.add("text 1".substring(random.nextInt(6)) + "\u00fc".repeat(random.nextInt(3)));
        }
        return new Reply(null, 100 + random.nextInt(500), lines, true);
    }

    private static byte[] wire(Reply reply, Random random) {
        StringBuilder wire = new StringBuilder();
        int last = reply.lines().size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean marked = i == 0 || i == last || random.nextBoolean();
            wire.append(marked ? reply.code() + (i == last ? " " : "-") : "");
            wire.append(reply.lines().get(i)).append(random.nextBoolean() ? "\r\n" : "\n");
        }
        return wire.toString().getBytes(UTF_8);
    }

    @Test
    void featuresAreThoseBetweenTheFirstAndTheLastLine() {
        FuzzRun run = new FuzzRun("features");
        Mutations mutations = new Mutations(
                run.random(), List.of(" MLST type*;size*;", " UTF8", "SIZE", " REST STREAM", "End"), WORDS);

        run.times(100_000, () -> {
            List<String> lines = new ArrayList<>();
            for (int i = run.random().nextInt(6); i >= 0; i--) {
                lines.add(new String(mutations.next(), UTF_8));
            }
            Features features = Features.of(new Reply(null, run.random().nextInt(5) == 0 ? 500 : 211, lines, true));
            assertThat(lines.size() > 2 || !features.offers("UTF8")).isTrue();
            assertThat(features.parameter("MLST").isPresent()).isEqualTo(features.offers("MLST"));
        });
    }

    @AfterAll
    static void reportCoverage() throws Exception {
        BranchCoverage.report(ReplyParser.class, 90);
        BranchCoverage.report(Features.class, 90);
    }
}
