package org.ftpra.adapter.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ftpra.engine.scripted.ManualTicker;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private static final Duration APART = Duration.ofSeconds(5);
    private static final Duration NEARLY = APART.minusNanos(1);
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MOST = 10;

    private final ManualTicker ticker = new ManualTicker();
    private final Observations observations = new Observations(2, APART, MOST, ticker);

    private static Candidate file(String name, long size) {
        return Candidates.of("in", name, size, TIME);
    }

    /** Those that are whole of what is listed now. */
    private List<String> listed(Candidate... files) {
        observations.startOfListing();
        List<String> whole = Stream.of(files)
                .filter(observations::observe)
                .map(Candidate::name)
                .toList();
        observations.endOfListing();
        return whole;
    }

    private List<String> listedAfter(Duration passed, Candidate... files) {
        ticker.advance(passed);
        return listed(files);
    }

    @Test
    void isWholeWhenItWasTheSameLongEnoughAgo() {
        assertThat(listed(file("a", 1))).isEmpty();
        assertThat(listedAfter(NEARLY, file("a", 1))).isEmpty();
        assertThat(listedAfter(APART.minus(NEARLY), file("a", 1))).containsExactly("a");
        assertThat(listedAfter(Duration.ZERO, file("a", 1))).as("and stays so").containsExactly("a");
    }

    @Test
    void needsAsManyObservationsAsAreAskedFor() {
        Observations three = new Observations(3, APART, MOST, ticker);
        for (boolean whole : new boolean[] {false, false, true, true}) {
            three.startOfListing();
            assertThat(three.observe(file("a", 1))).isEqualTo(whole);
            three.endOfListing();
            ticker.advance(APART.multipliedBy(9));
        }
    }

    @Test
    void countsFromTheLastObservationThatCounted() {
        Observations three = new Observations(3, APART, MOST, ticker);
        for (Duration passed : List.of(Duration.ZERO, APART, NEARLY)) {
            ticker.advance(passed);
            three.startOfListing();
            assertThat(three.observe(file("a", 1))).isFalse();
            three.endOfListing();
        }
    }

    @Test
    void isWholeAtOnceIfOneObservationIsEnough() {
        Observations one = new Observations(1, APART, MOST, ticker);
        one.startOfListing();

        assertThat(one.observe(file("a", 1))).isTrue();
    }

    @Test
    void startsAnewWhenTheSizeChanges() {
        listed(file("a", 1));
        assertThat(listedAfter(APART, file("a", 2))).isEmpty();
        assertThat(listedAfter(NEARLY, file("a", 2))).isEmpty();
        assertThat(listedAfter(APART, file("a", 2))).containsExactly("a");
        assertThat(listedAfter(APART, file("a", 3))).isEmpty();
    }

    @Test
    void startsAnewWhenTheTimeChanges() {
        listed(Candidates.of("in", "a", 1, TIME));
        assertThat(listedAfter(APART, Candidates.of("in", "a", 1, TIME.plusSeconds(1))))
                .isEmpty();
        assertThat(listedAfter(APART, Candidates.of("in", "a", 1, null))).isEmpty();
    }

    @Test
    void goesByWhatIsToldWhereLittleIs() {
        listed(Candidates.of("in", "a", -1, null));

        assertThat(listedAfter(APART, Candidates.of("in", "a", -1, null))).containsExactly("a");
        assertThat(listedAfter(APART, Candidates.of("in", "a", 3, null))).isEmpty();
    }

    @Test
    void doesNotDelayOthersByAFileThatGrows() {
        listed(file("a", 1), file("b", 1));
        assertThat(listedAfter(APART, file("a", 2), file("b", 1), file("c", 1))).containsExactly("b");
        assertThat(listedAfter(APART, file("a", 3), file("c", 1))).containsExactly("c");
    }

    @Test
    void tellsTheSameNameInTwoDirectoriesApart() {
        listed(Candidates.of("one", "a", 1, TIME));

        assertThat(listedAfter(APART, Candidates.of("two", "a", 1, TIME))).isEmpty();
    }

    @Test
    void forgetsWhatIsNotListedAnyMore() {
        listed(file("a", 1));
        listedAfter(APART);

        assertThat(listedAfter(APART, file("a", 1))).isEmpty();
    }

    @Test
    void forgetsNothingInAListingThatFailed() {
        listed(file("a", 1));
        observations.startOfListing();

        assertThat(listedAfter(APART, file("a", 1))).containsExactly("a");
    }

    @Test
    void takesWhatComesUnderATakenNameForAnotherFile() {
        listed(file("a", 1));
        assertThat(listedAfter(APART, file("a", 1))).containsExactly("a");
        observations.forget(file("a", 1));

        assertThat(listed(file("a", 1))).isEmpty();
    }

    @Test
    void doesNotCountAFileTwiceInOneListing() {
        Observations soon = new Observations(2, Duration.ZERO, MOST, ticker);
        soon.startOfListing();

        assertThat(soon.observe(file("a", 1))).isFalse();
        assertThat(soon.observe(file("a", 1))).isFalse();
    }

    @Test
    void countsFromTheEndOfOneListingToTheBeginningOfTheNext() {
        observations.startOfListing();
        ticker.advance(APART);
        observations.observe(file("a", 1));
        observations.endOfListing();

        ticker.advance(NEARLY);
        observations.startOfListing();
        ticker.advance(APART);

        assertThat(observations.observe(file("a", 1))).isFalse();
    }

    @Test
    void observesThoseBeyondItsMemoryWhenThereIsRoom() {
        Candidate[] files = IntStream.rangeClosed(1, MOST + 3)
                .mapToObj(i -> file("n" + i, 1))
                .toArray(Candidate[]::new);
        listed(files);
        assertThat(listedAfter(APART, files)).hasSize(MOST);

        Candidate[] rest = Stream.of(files).skip(MOST).toArray(Candidate[]::new);
        listed(rest);
        assertThat(listed(rest)).isEmpty();
        assertThat(listedAfter(APART, rest)).hasSize(3);
    }

    @Test
    void tellsWhenTheNextLookIsWorthIt() {
        assertThat(observations.untilNext()).isEmpty();
        listed(file("a", 1));
        assertThat(observations.untilNext()).contains(APART);
        listedAfter(Duration.ofSeconds(2), file("a", 1), file("b", 1));
        assertThat(observations.untilNext()).contains(Duration.ofSeconds(3));
        ticker.advance(Duration.ofSeconds(4));
        assertThat(observations.untilNext()).contains(Duration.ZERO);
        listed(file("a", 1), file("b", 1));
        assertThat(observations.untilNext()).contains(Duration.ofSeconds(1));
        listedAfter(APART, file("a", 1), file("b", 1));
        assertThat(observations.untilNext()).as("all are whole").isEmpty();
    }

    /** A partner that appends and stops as it likes: what is whole has not changed for as long as is asked for. */
    @Test
    void takesNoFileThatChangedWithinTheWindow() {
        Random random = new Random(11);
        Map<String, Long> sizes = new TreeMap<>();
        Map<String, Long> changedAt = new TreeMap<>();
        int found = 0;
        for (int second = 0; second < 2000; second++) {
            ticker.advance(Duration.ofSeconds(1));
            String name = "n" + random.nextInt(8);
            if (random.nextInt(3) == 0) {
                sizes.merge(name, 1L, Long::sum);
                changedAt.put(name, (long) second);
            }
            Candidate[] files = sizes.entrySet().stream()
                    .map(file -> file(file.getKey(), file.getValue()))
                    .toArray(Candidate[]::new);
            for (String whole : listed(files)) {
                found++;
                assertThat(second - changedAt.get(whole)).as(whole).isGreaterThanOrEqualTo(APART.toSeconds());
            }
        }
        assertThat(found).isPositive();
    }
}
