package org.ftpra.engine.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ftpra.engine.listing.ListingEntry.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

    @ParameterizedTest
    @CsvSource({
        "20250102030405,2025-01-02T03:04:05Z,SECOND",
        "20250102030405.1,2025-01-02T03:04:05.1Z,MILLISECOND",
        "20250102030405.123,2025-01-02T03:04:05.123Z,MILLISECOND",
        "20250102030405.123456789,2025-01-02T03:04:05.123Z,MILLISECOND",
        "20240229235959,2024-02-29T23:59:59Z,SECOND",
        "00010101000000,0001-01-01T00:00:00Z,SECOND",
        "19700101000000,1970-01-01T00:00:00Z,SECOND"
    })
    void readsTimeVals(String text, Instant time, Precision precision) {
        assertThat(Timestamp.parse(text)).contains(new Timestamp(time, precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025010203040",
                "202501020304055",
                "20250102030405.",
                "20250102030405.1234567890",
                "20251302030405",
                "20250002030405",
                "20250132030405",
                "20250230030405",
                "20230229030405",
                "20250102240000",
                "20250102250405",
                "20250102036005",
                "20250102030460",
                "2025010203040x",
                "-2025010203040",
                "20250102030405 ",
                "\u0662\u0660250102030405",
                "19120102030405,5"
            })
    void timeThatIsNoneIsNotTold(String text) {
        assertThat(Timestamp.parse(text)).isEmpty();
    }
}
