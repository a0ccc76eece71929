package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"FTPRA_MEMORY", "orders.memory2", "_x"})
    void takesPlainNames(String name) {
        assertThat(new MemoryTable(name).probe()).endsWith(" FROM " + name + " WHERE 1 = 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "1x", "x y", "x;DROP TABLE y", "a.b.c", ".a", "a.", "\"x\"", "x--", "tabelle_ä"})
    void refusesWhatCouldBeOtherSql(String name) {
        assertThatThrownBy(() -> new MemoryTable(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("memoryTable is '" + name + "'");
    }
}
