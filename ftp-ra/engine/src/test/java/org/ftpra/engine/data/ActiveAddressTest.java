package org.ftpra.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveAddressTest {

    @ParameterizedTest
    @CsvSource({
        "::1, |2|::1|5282|",
        "2001:db8::8:800:200c:417a, |2|2001:db8::8:800:200c:417a|5282|",
        "fe80::1%0, |2|fe80::1|5282|",
        "2001:0:0:1:0:0:0:1, |2|2001:0:0:1::1|5282|",
        "2001:db8:0:1:1:1:1:1, |2|2001:db8:0:1:1:1:1:1|5282|",
        "10:0:0:5:100:0:0:0, |2|10:0:0:5:100::|5282|",
        "132.235.1.2, |1|132.235.1.2|5282|"
    })
    void eprtHasTheShortFormOfAnAddress(String address, String expected) throws UnknownHostException {
        assertThat(ActiveAddress.eprt(at(address)).argument()).isEqualTo(expected);
    }

    @Test
    void portHasSixNumbers() throws UnknownHostException {
        assertThat(ActiveAddress.port(at("132.235.1.2")).argument()).isEqualTo("132,235,1,2,20,162");
    }

    private static InetSocketAddress at(String address) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(address), 5282);
    }
}
