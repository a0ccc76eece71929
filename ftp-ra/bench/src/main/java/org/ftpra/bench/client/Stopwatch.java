package org.ftpra.bench.client;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.ftpra.bench.server.ProcessCpu;

/**
 * Wall time, CPU time of this process and CPU time of the server's processes since a moment. CPU time counts all threads, so
 * also compiler and collector.
 */
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long serverPid;
    private final double server;
    private final long cpu;
    private final long wall;

    Stopwatch(long serverPid) {
        this.serverPid = serverPid;
        this.server = ProcessCpu.ofTree(serverPid);
        this.cpu = SYSTEM.getProcessCpuTime();
        this.wall = System.nanoTime();
    }

    double seconds() {
        return (System.nanoTime() - wall) / 1e9;
    }

    double cpuSeconds() {
        return (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    }

    double serverCpuSeconds() {
        return ProcessCpu.ofTree(serverPid) - server;
    }
}
