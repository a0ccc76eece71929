package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.ftpra.adapter.transaction.ResourceId;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryKeyTest {

    private static final ResourceId SERVER = new ResourceId("host", 21, "user");
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private static DeliveryKey listed(Instant modified, Precision precision) {
        return DeliveryKey.of(SERVER, new Candidate("in", "a.txt", 7, modified, precision));
    }

    @Test
    void tellsFilesApartByAnyPart() {
        Optional<Instant> time = Optional.of(TIME);
        Stream<DeliveryKey> keys = Stream.of(
                new DeliveryKey("s", "d", "n", 1, time),
                new DeliveryKey("t", "d", "n", 1, time),
                new DeliveryKey("s", "e", "n", 1, time),
                new DeliveryKey("s", "d", "m", 1, time),
                new DeliveryKey("s", "d", "n", 2, time),
                new DeliveryKey("s", "d", "n", 1, Optional.empty()),
                new DeliveryKey("s", "d", "n", 1, Optional.of(TIME.plusSeconds(1))),
                new DeliveryKey("sd", "", "n", 1, time),
                new DeliveryKey("s", "", "dn", 1, time));

        assertThat(keys.map(DeliveryKey::id).distinct()).hasSize(9).allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    /** What was remembered by an earlier version must be found by this one. */
    @Test
    void hasTheSameIdForEver() {
        assertThat(listed(TIME, Precision.SECOND).id())
                .isEqualTo("7c2e7cc75662b708433c842243f0ea22f172e4c1d260e17f34fb567f8b73b53c");
    }

    @Test
    void takesTheTimeToTheSecond() {
        assertThat(listed(TIME.plusMillis(123), Precision.MILLISECOND)).isEqualTo(listed(TIME, Precision.SECOND));
        assertThat(listed(TIME.plusSeconds(1), Precision.SECOND)).isNotEqualTo(listed(TIME, Precision.SECOND));
    }

    @ParameterizedTest
    @EnumSource(names = {"DAY", "MINUTE"})
    void leavesOutATimeThatIsNotExact(Precision precision) {
        assertThat(listed(TIME, precision)).isEqualTo(listed(TIME.plusSeconds(3600), precision));
    }

    @Test
    void takesAFileWithoutTime() {
        assertThat(listed(null, Precision.NONE).modified()).isEmpty();
    }
}
