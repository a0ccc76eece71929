package org.ftpra.adapter.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ftpra.engine.listing.ListingEntry;

/** Files of tests. */
final class Candidates {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private Candidates() {}

    static Candidate named(String name) {
        return of("in", name, 1, BEGIN);
    }

    static Candidate of(String directory, String name, long size, Instant modified) {
        ListingEntry.Precision precision =
                modified == null ? ListingEntry.Precision.NONE : ListingEntry.Precision.SECOND;
        return new Candidate(directory, name, size, modified, precision);
    }

    /** Of few names, directories and times, so that many are equal in one of them, and some have no time. */
    static List<Candidate> generated(long seed, int count) {
        Random random = new Random(seed);
        List<String> names = GeneratedNames.of(seed).limit(count / 3 + 1).toList();
        return Stream.generate(() -> generated(random, names)).limit(count).toList();
    }

    private static Candidate generated(Random random, List<String> names) {
        Instant modified = random.nextInt(5) == 0 ? null : BEGIN.plusSeconds(random.nextInt(20));
        return of("in" + random.nextInt(3), names.get(random.nextInt(names.size())), random.nextInt(9), modified);
    }
}
