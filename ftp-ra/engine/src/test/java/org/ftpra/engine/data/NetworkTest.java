package org.ftpra.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.ftpra.engine.control.NumericAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 9.255.255.255, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.128, true",
        "203.0.113.5, 203.0.113.5, true",
        "203.0.113.5, 203.0.113.4, false",
        "0.0.0.0/0, 203.0.113.4, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 203.0.113.4, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, ::1, true",
    })
    void containsTheAddressesThatBeginAlike(String network, String address, boolean contained) {
        assertThat(Network.parse(network)
                        .orElseThrow()
                        .contains(NumericAddress.parse(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.1/8",
                "10.0.0/8",
                "10.0.0.256",
                "010.0.0.0/8",
                "2001:db8::/129",
                "2001:db8::1/64",
                "fe80::1%lo",
                "::1::",
                "10.0.0.0/8/8",
                " 10.0.0.0/8"
            })
    void isNothingElse(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }
}
