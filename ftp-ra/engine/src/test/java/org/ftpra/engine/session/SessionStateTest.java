package org.ftpra.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SessionStateTest {

    /** Rows: from. Columns: to, in the order of the enum. */
    private static final String TABLE =
            """
            CONNECTED       . x x . x x
            SECURED         . . x . x x
            AUTHENTICATED   . . . x x x
            TRANSFERRING    . . x . x x
            BROKEN          . . . . . x
            CLOSED          . . . . . .
            """;

    static Stream<Arguments> everyPair() {
        return TABLE.lines().map(line -> line.split(" +")).flatMap(SessionStateTest::row);
    }

    private static Stream<Arguments> row(String[] words) {
        SessionState from = SessionState.valueOf(words[0]);
        return Arrays.stream(SessionState.values())
                .map(to -> Arguments.of(from, to, words[to.ordinal() + 1].equals("x")));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("everyPair")
    void movesOnlyAsTheTableSays(SessionState from, SessionState to, boolean allowed) {
        assertThat(from.canMoveTo(to)).isEqualTo(allowed);
    }
}
