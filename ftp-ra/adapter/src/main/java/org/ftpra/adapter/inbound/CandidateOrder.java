package org.ftpra.adapter.inbound;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;

/** In which order files are delivered. */
final class CandidateOrder {

    private CandidateOrder() {}

    /** By the code points of the name; the same name in several directories by those of the directory. */
    static Comparator<Candidate> byName() {
        return comparing(Candidate::name, CandidateOrder::compareCodePoints)
                .thenComparing(Candidate::directory, CandidateOrder::compareCodePoints);
    }

    /** The oldest first, those of an unknown age last; of one age by name. */
    static Comparator<Candidate> byModification() {
        return comparing(Candidate::modified, nullsLast(naturalOrder())).thenComparing(byName());
    }

    /** None is before another: as the server lists them. */
    static Comparator<Candidate> asListed() {
        return (one, other) -> 0;
    }

    private static int compareCodePoints(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return Integer.compare(rank(one.charAt(i)), rank(other.charAt(i)));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Characters beyond U+FFFF are made of surrogates, which as numbers are before U+E000 to U+FFFF. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + Character.MIN_SUPPLEMENTARY_CODE_POINT : c;
    }
}
