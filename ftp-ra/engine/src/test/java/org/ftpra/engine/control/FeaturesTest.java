package org.ftpra.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void eachIndentedLineIsAFeature() {
        Features features =
                features(211, "Extensions supported:", " MDTM", " MLST type*;size*;modify;", " utf8", "End");

        assertThat(features.offers("MDTM")).isTrue();
        assertThat(features.offers("UTF8")).isTrue();
        assertThat(features.parameter("MLST")).contains("type*;size*;modify;");
        assertThat(features.parameter("MDTM")).contains("");
        assertThat(features.parameter("SIZE")).isEmpty();
    }

    @Test
    void firstAndLastLineAreNone() {
        Features features = features(211, "SIZE", " MDTM", "UTF8");

        assertThat(features.offers("SIZE")).isFalse();
        assertThat(features.offers("UTF8")).isFalse();
    }

    @Test
    void linesMayBeMarkedWithTheCode() {
        assertThat(features(211, "Features:", "MDTM", "SIZE", "End").offers("SIZE"))
                .isTrue();
    }

    @Test
    void otherRepliesOfferNothing() {
        assertThat(features(500, "a", " MDTM", "b").offers("MDTM")).isFalse();
        assertThat(features(211, "no features").offers("NO")).isFalse();
        assertThat(Features.NONE.offers("MDTM")).isFalse();
    }

    private static Features features(int code, String... lines) {
        return Features.of(new Reply(Command.of("FEAT"), code, List.of(lines), true));
    }
}
