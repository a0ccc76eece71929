package org.ftpra.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ftpra.bench.server.ProcessCpu;

/**
 * A client's process from start to end.
 *
 * @param output what it printed, errors too
 * @param exit its exit status
 * @param seconds wall time
 * @param cpuSeconds CPU time, also of its own children
 * @param peakMiB the most memory it had, as last seen
 */
record Launch(String output, int exit, double seconds, double cpuSeconds, double peakMiB) {

    private static final long LOOK_EVERY_MS = 20;
    private static final double LEAST = 1e-4;

    /**
     * Runs a command to its end.
     *
     * @param input for its standard input
     * @param scratch a file for its output
     * @throws IOException if it does not end within the limit; it is ended then
     */
    static Launch run(List<String> command, String input, Path scratch, Duration limit) throws IOException {
        Path told = Files.writeString(scratch.resolveSibling("input"), input);
        double cpu = ProcessCpu.ofEndedChildren();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectInput(told.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.toFile())
                .start();
        double peak = watch(process, limit);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Launch(
                Files.readString(scratch, StandardCharsets.ISO_8859_1),
                process.exitValue(),
                seconds,
                ProcessCpu.ofEndedChildren() - cpu,
                peak);
    }

    /** Without the time of another launch, of which nothing is wanted; never quite none. */
    Launch less(Launch base) {
        return new Launch(
                output,
                exit,
                Math.max(LEAST, seconds - base.seconds),
                Math.max(0, cpuSeconds - base.cpuSeconds),
                peakMiB);
    }

    private static double watch(Process process, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        double peak = 0;
        try {
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakMiB(process.pid()));
                if (System.nanoTime() > end) {
                    throw new IOException("not done within " + limit.toSeconds() + " s");
                }
            }
            return peak;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private static double peakMiB(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Waits for a process that is about to end. */
    static int exitOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }
}
