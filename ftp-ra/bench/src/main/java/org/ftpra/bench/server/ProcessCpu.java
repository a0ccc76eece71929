package org.ftpra.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * CPU time as Linux accounts for it in {@code /proc/PID/stat} (proc(5)), in steps of 10 ms: of a process with all that descend
 * from it, living or collected.
 */
public final class ProcessCpu {

    private static final double TICKS_A_SECOND = 100;

    /** Counted behind the name in brackets, which may hold blanks: utime, stime, cutime, cstime. */
    private static final int UTIME = 11;

    private static final int CUTIME = 13;

    private ProcessCpu() {}

    /** Seconds of this process and all below it. */
    public static double ofTree(long pid) {
        Stream<Long> descendants = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(descendants, Stream.of(pid))
                .mapToDouble(each -> seconds(each, UTIME) + seconds(each, CUTIME))
                .sum();
    }

    /** Seconds of this process's children that have ended. */
    public static double ofEndedChildren() {
        return seconds(ProcessHandle.current().pid(), CUTIME);
    }

    private static double seconds(long pid, int first) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) / TICKS_A_SECOND;
        } catch (IOException ended) {
            return 0;
        }
    }
}
