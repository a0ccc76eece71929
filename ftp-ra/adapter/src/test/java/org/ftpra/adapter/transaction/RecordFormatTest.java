package org.ftpra.adapter.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lies in journals is read by every later version; whoever changes the format gives it another number. */
class RecordFormatTest {

    private static final Identity FILE = new Identity(false, 7, Optional.of(Instant.ofEpochMilli(1000)));

    private static final BranchRecord BRANCH = new BranchRecord(
            new BranchXid(1, new byte[] {2}, new byte[] {3}),
            new ResourceId("h", 21, "u"),
            List.of(
                    new Change.Publish("s", "p", "a", 9, false, Optional.empty()),
                    new Change.Delete("d", FILE, "o"),
                    new Change.Rename("f", "t", FILE, "o", "a"),
                    new Change.MakeDirectory("m"),
                    new Change.RemoveDirectory("r")),
            List.of("x"));

    /** As version 0.1.0 writes it, after the number of the format. */
    private static final String WRITTEN =
            "00000001000000010200000001030000000168000000150000000175000000050100000001730000"
                    + "000170000000016100000000000000090002000000016400000000000000000700000000000003e8"
                    + "000000016f030000000166000000017400000000000000000700000000000003e8000000016f0000"
                    + "00016104000000016d050000000172000000010000000178";

    @Test
    void writesWhatTheFirstVersionWrote() {
        assertThat(HexFormat.of().formatHex(RecordFormat.write(BRANCH))).isEqualTo("02" + WRITTEN);
    }

    @Test
    void readsWhatTheFirstVersionWrote() {
        assertThat(RecordFormat.read(bytes("02"))).isEqualTo(BRANCH);
    }

    @Test
    void readsTheFormatBeforeIt() {
        assertThat(RecordFormat.read(bytes("01"))).isEqualTo(BRANCH);
    }

    @Test
    void refusesANewerFormat() {
        assertThatThrownBy(() -> RecordFormat.read(bytes("03")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in format 3; this version of the adapter reads formats up to 2");
    }

    private static byte[] bytes(String format) {
        return HexFormat.of().parseHex(format + WRITTEN);
    }
}
