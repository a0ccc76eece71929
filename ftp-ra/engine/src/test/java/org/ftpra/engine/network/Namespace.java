package org.ftpra.engine.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * One network namespace.
 *
 * @param name unique on this machine
 */
public record Namespace(String name) {

    /** Makes it, with its loopback interface up. */
    static Namespace create(String name) {
        Program.run(List.of("ip", "netns", "add", name), "");
        return new Namespace(name).ready();
    }

    private Namespace ready() {
        try {
            ip("link set lo up");
            return this;
        } catch (RuntimeException failure) {
            remove();
            throw failure;
        }
    }

    /** The names of all that there are. */
    static List<String> names() {
        return Program.run(List.of("ip", "netns", "list"), "")
                .lines()
                .map(line -> line.split(" ")[0])
                .toList();
    }

    /** Runs lines of {@code ip} inside. */
    public void ip(String... lines) {
        Program.run(List.of("ip", "-n", name, "-batch", "-"), String.join("\n", lines) + "\n");
    }

    /** Runs a line of the shell inside. */
    void shell(String line) {
        run("sh", "-c", line);
    }

    /** Runs a program inside to its end. */
    void run(String... command) {
        runWith("", command);
    }

    /** Runs a program inside that reads this input. */
    void runWith(String input, String... command) {
        Program.run(inside(List.of(command)), input);
    }

    /** The command that runs that command inside, as the same process. */
    public List<String> inside(List<String> command) {
        return Stream.concat(Stream.of("ip", "netns", "exec", name), command.stream())
                .toList();
    }

    /** Ends the processes that are left inside, each by its number, and removes it. */
    void remove() {
        Program.run(List.of("ip", "netns", "pids", name), "")
                .lines()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .forEach(ProcessHandle::destroyForcibly);
        Program.run(List.of("ip", "netns", "del", name), "");
    }
}
