package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CandidateOrderTest {

    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(1);

    @Test
    void comparesNamesByTheirCodePointsAndNotByTheirSurrogates() {
        assertThat(sorted(CandidateOrder.byName(), "🙂", "\uffee", "b", "B", "ab", "a"))
                .containsExactly("B", "a", "ab", "b", "\uffee", "🙂");
    }

    @Test
    void agreesWithTheCodePointsOfAnyNames() {
        List<String> names = GeneratedNames.of(1).limit(300).toList();
        for (String one : names) {
            for (String other : names) {
                int order = CandidateOrder.byName().compare(Candidates.named(one), Candidates.named(other));

                assertThat(Integer.signum(order))
                        .as("'%s' and '%s'", one, other)
                        .isEqualTo(Integer.signum(Arrays.compare(codePoints(one), codePoints(other))));
            }
        }
    }

    private static int[] codePoints(String name) {
        return name.codePoints().toArray();
    }

    @Test
    void comparesDirectoriesOfTheSameName() {
        Candidate first = Candidates.of("a", "n", 1, LATE);
        Candidate second = Candidates.of("b", "n", 1, EARLY);

        assertThat(CandidateOrder.byName().compare(first, second)).isNegative();
    }

    @Test
    void putsTheOldestFirstAndThoseWithoutTimeLast() {
        List<Candidate> files = List.of(
                Candidates.of("in", "a", 1, null),
                Candidates.of("in", "b", 1, LATE),
                Candidates.of("in", "d", 1, EARLY),
                Candidates.of("in", "c", 1, EARLY));

        assertThat(files.stream().sorted(CandidateOrder.byModification()).map(Candidate::name))
                .containsExactly("c", "d", "b", "a");
    }

    @Test
    void hasNoOpinionAsListed() {
        assertThat(sorted(CandidateOrder.asListed(), "c", "a", "b")).containsExactly("c", "a", "b");
    }

    private static List<String> sorted(Comparator<Candidate> order, String... names) {
        return Stream.of(names)
                .map(Candidates::named)
                .sorted(order)
                .map(Candidate::name)
                .toList();
    }
}
