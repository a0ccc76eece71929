package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BestCandidatesTest {

    private static final int MOST = 100;

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of("by name", CandidateOrder.byName()),
                Arguments.of("by modification", CandidateOrder.byModification()),
                Arguments.of("as listed", CandidateOrder.asListed()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void keepsTheFirstOfAnyNumber(String name, Comparator<Candidate> order) {
        for (int count : new int[] {0, 1, MOST - 1, MOST, MOST + 1, 5000}) {
            List<Candidate> offered = Candidates.generated(count, count);
            BestCandidates best = new BestCandidates(MOST, order);
            offered.forEach(best::offer);

            assertThat(best.inOrder())
                    .isEqualTo(offered.stream().sorted(order).limit(MOST).toList());
            assertThat(best.isFull()).isEqualTo(count >= MOST);
            assertThat(best.hasLeftOut()).isEqualTo(count > MOST);
        }
    }

    @Test
    void holdsNothingOfWhatIsLeftOut() {
        BestCandidates best = new BestCandidates(MOST, CandidateOrder.byName());
        List<WeakReference<Candidate>> offered = new ArrayList<>();
        Random random = new Random(7);
        IntStream.range(0, 100_000).forEach(i -> {
            Candidate candidate = Candidates.named("n" + random.nextInt());
            best.offer(candidate);
            offered.add(new WeakReference<>(candidate));
        });

        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            System.gc();
            assertThat(offered.stream().filter(reference -> reference.get() != null))
                    .hasSize(MOST);
        });
        assertThat(best.inOrder()).hasSize(MOST);
    }
}
