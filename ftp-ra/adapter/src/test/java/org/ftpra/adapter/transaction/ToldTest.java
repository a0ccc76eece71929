package org.ftpra.adapter.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ftpra.adapter.transaction.Change.Publish;
import org.junit.jupiter.api.Test;

/** How long a server's word counts. */
class ToldTest {

    private static final long THEN = Long.MAX_VALUE - 1;
    private static final long STILL = THEN + Told.BELIEVED.toNanos();
    private static final Publish FILE = new Publish("/staged", "/name", "/aside", 7, false, Optional.empty());

    private final Told told = new Told();

    @Test
    void aSizeCountsForASecond() {
        told.size("/staged", 7, THEN);

        assertThat(told.isWhole(FILE, STILL)).isTrue();
        assertThat(told.isWhole(FILE, STILL + 1)).isFalse();
    }

    @Test
    void aSizeOfBeforeItGrewDoesNotCount() {
        told.size("/staged", 6, THEN);

        assertThat(told.isWhole(FILE, THEN)).isFalse();
    }

    @Test
    void aNameIsFreeForASecond() {
        told.free("/name", THEN);

        assertThat(told.isFree(FILE, STILL)).isTrue();
        assertThat(told.isFree(FILE, STILL + 1)).isFalse();
    }

    @Test
    void ofOthersNothingIsKnown() {
        told.size("/other", 7, THEN);
        told.free("/other", THEN);

        assertThat(told.isWhole(FILE, THEN)).isFalse();
        assertThat(told.isFree(FILE, THEN)).isFalse();
    }
}
