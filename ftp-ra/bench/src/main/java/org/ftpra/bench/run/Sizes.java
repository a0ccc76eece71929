package org.ftpra.bench.run;

import java.time.Duration;

/**
 * How much is done in each row.
 *
 * @param bigMiB the large file
 * @param warmMiB the file that warms a Java contender up
 * @param warmMillis how long that goes on, and so with small files on loopback, in milliseconds
 * @param small small files on loopback
 * @param secured small files under TLS
 * @param stalled small files where a client stalls for 40 ms at each: all but ours on Apache FtpServer, and in TLS downloads
 * @param slow small files at 20 ms round trip, for each connection
 * @param inbound small files to be taken out of a directory
 * @param logIns log-ins; ten times as many reuses
 * @param entries of the large directory
 */
record Sizes(
        int bigMiB,
        int warmMiB,
        int warmMillis,
        int small,
        int secured,
        int stalled,
        int slow,
        int inbound,
        int logIns,
        int entries) {

    static final Sizes FULL = new Sizes(1024, 128, 5000, 2000, 2000, 100, 48, 10_000, 200, 100_000);
    static final Sizes QUICK = new Sizes(256, 64, 1500, 2000, 300, 30, 24, 500, 50, 100_000);

    /** For seeing that everything runs; its figures mean nothing. */
    static final Sizes TINY = new Sizes(4, 1, 0, 20, 20, 5, 2, 20, 3, 500);

    /** How many small files or log-ins a contender does in a row. */
    int count(Row row, Contender contender) {
        Work work = row.work();
        return switch (work.task()) {
            case LOGIN -> logIns;
            case LIST -> entries;
            case BIG_UP, BIG_DOWN -> 1;
            case INBOUND -> inbound(row, contender);
            case SMALL_UP, SMALL_DOWN, STORE -> work.isSlow() ? slow * work.connections() : onLoopback(row, contender);
        };
    }

    /** Eight connections stall at the same time. */
    private int inbound(Row row, Contender contender) {
        return !contender.isOurs() && stalls(row) ? Math.min(inbound, 10 * stalled) : inbound;
    }

    private int onLoopback(Row row, Contender contender) {
        int most = row.tls() ? secured : small;
        return !contender.isOurs() && stalls(row) ? Math.min(most, stalled) : most;
    }

    private static boolean stalls(Row row) {
        return row.server().equals("apache") || row.tls() && row.work() == Work.SMALL_DOWN;
    }

    /** How long a Java contender transfers beforehand, so that all have the same time to be compiled. */
    Duration warmUpTime() {
        return Duration.ofMillis(warmMillis);
    }

    /** How many of them a Java contender does beforehand. */
    int warmUp(Row row, Contender contender) {
        int count = count(row, contender);
        boolean slow = row.work().isSlow() || count <= stalled;
        return slow ? 2 * row.work().connections() : Math.max(1, Math.min(count / 2, 500));
    }
}
