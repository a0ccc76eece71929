package org.ftpra.adapter.crash;

import java.util.Random;

/** Which points are hit: all, or those that a seed chooses, which is printed. Confined to its user. */
final class Part {

    private static final long SEED = Long.getLong("ftpra.cuts.seed", System.nanoTime() & 0xFFFFFF);
    private static final boolean ALL = "all".equals(System.getProperty("ftpra.cuts"));
    private static final boolean FEW = "few".equals(System.getProperty("ftpra.cuts"));

    /** The first point of a few: early enough to be in every story. */
    private static final int EARLY = 12;

    private final int first;
    private final int stride;

    private Part(int first, int stride) {
        this.first = first;
        this.stride = stride;
    }

    /** Whether the n-th subject of a test is hit at all: if few are wanted, one in so many is, by the seed. */
    static boolean has(int subject, int many) {
        return !FEW || (subject + SEED) % many == 0;
    }

    /** One in so many, the first one by the seed; another part for each subject. All, if all are wanted. */
    static Part ofAll(String subject, int stride) {
        System.out.println(
                subject + (ALL ? ": at every point" : ": one point in " + stride + ", -Dftpra.cuts.seed=" + SEED));
        int latest = FEW ? EARLY : stride;
        return ALL ? every(1, 1) : every(1 + new Random(SEED ^ subject.hashCode()).nextInt(latest), stride);
    }

    /** From that one on, one in so many. */
    static Part every(int first, int stride) {
        return new Part(first, stride);
    }

    /** The first point, or the one after that one. */
    int next(int last) {
        return last == 0 ? first : last + stride;
    }
}
