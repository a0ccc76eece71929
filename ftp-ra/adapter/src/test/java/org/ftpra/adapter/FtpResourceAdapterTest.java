package org.ftpra.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of the adapter (Connectors 2.1, chapter 5). */
class FtpResourceAdapterTest {

    private final FtpResourceAdapter adapter = new FtpResourceAdapter();

    @Test
    void startsOnceAndStopsAsOftenAsTold() throws Exception {
        adapter.stop();
        adapter.start(null);
        adapter.stop();
        adapter.stop();

        assertThatThrownBy(() -> adapter.start(null))
                .isInstanceOf(ResourceAdapterInternalException.class)
                .hasMessageContaining("STOPPED");
    }

    @Test
    void severalLiveSideBySide() throws Exception {
        FtpResourceAdapter other = new FtpResourceAdapter();
        adapter.start(null);
        other.start(null);
        adapter.stop();

        other.stop();
    }

    @Test
    void whatIsNoneOfItsActivationsIsRefusedOrLeftAlone() throws Exception {
        adapter.start(null);

        assertThatThrownBy(() -> adapter.endpointActivation(null, null)).isInstanceOf(NotSupportedException.class);
        adapter.endpointDeactivation(null, null);
        assertThat(adapter.getXAResources(new ActivationSpec[3])).isEmpty();
    }

    @Test
    void equalsAnotherWithTheSameProperties() {
        assertThat(adapter)
                .isEqualTo(new FtpResourceAdapter())
                .hasSameHashCodeAs(new FtpResourceAdapter())
                .isNotEqualTo("a text");
    }

    @ParameterizedTest
    @EnumSource
    void everyPairOfStatesIsDecided(AdapterState from) {
        Set<AdapterState> allowed =
                switch (from) {
                    case CREATED -> EnumSet.of(AdapterState.STARTED);
                    case STARTED -> EnumSet.of(AdapterState.STOPPING);
                    case STOPPING -> EnumSet.of(AdapterState.STOPPED);
                    case STOPPED -> EnumSet.noneOf(AdapterState.class);
                };

        for (AdapterState to : AdapterState.values()) {
            assertThat(from.canMoveTo(to)).as(from + " to " + to).isEqualTo(allowed.contains(to));
        }
    }
}
