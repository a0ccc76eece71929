package org.ftpra.adapter.journal;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;

/** Prints how long a journal with 100,000 open branches takes to be read; its argument is an empty directory. */
final class ReadingTime {

    private static final int BRANCHES = 100_000;

    private ReadingTime() {}

    public static void main(String[] arguments) throws JournalFailure {
        Path directory = Path.of(arguments[0]);
        try (Journal journal = Journals.open(directory, JournalSettings.standard())) {
            for (int i = 0; i < BRANCHES; i++) {
                journal.append(JournalRecord.open(Workload.key(i), Workload.PREPARED, Instant.now(), new byte[300]));
            }
        }
        long begin = System.nanoTime();
        long worked = processor();
        try (Journal journal = Journals.open(directory, JournalSettings.standard())) {
            int found = journal.live().size();
            System.out.println(found + " branches read in " + (System.nanoTime() - begin) / 1_000_000 + " ms, "
                    + (processor() - worked) / 1_000_000 + " ms of them on the processor");
        }
    }

    /** On a machine that is busy otherwise, what of the time was ours. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
