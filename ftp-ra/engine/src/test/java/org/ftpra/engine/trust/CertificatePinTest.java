package org.ftpra.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a deployer may write for a pin. */
class CertificatePinTest {

    private static final String HEX = "00:AB".repeat(16).replaceAll("AB00", "AB:00");

    @ParameterizedTest
    @ValueSource(strings = {"lower", "upper", "no colons"})
    void ofACertificateIsHex(String spelling) {
        String written = spelling.equals("lower") ? HEX.toLowerCase() : HEX;

        assertThat(CertificatePin.parse(spelling.startsWith("no") ? written.replace(":", "") : written))
                .contains(new CertificatePin(HEX));
    }

    @Test
    void ofAKeyIsBase64() {
        String written = "sha256/" + "A".repeat(43) + "=";

        assertThat(CertificatePin.parse(written).map(CertificatePin::text)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00:AB", "sha256/", "sha256/AAAA", "sha256/???", "sha1/AAAA", "G0"})
    void isNothingElse(String written) {
        assertThat(CertificatePin.parse(written)).isEqualTo(Optional.empty());
        assertThat(CertificatePin.parse(HEX + ":00")).isEmpty();
    }
}
