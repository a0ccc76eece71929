package org.ftpra.arquillian.kill.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ftpra.arquillian.machine.Jcmd;

/** What a server that hangs has to say: where there is nothing but a build's output, this is all that anybody will see. */
final class LastWords {

    private static final int LINES = 60;
    private static final int WIDTH = 400;

    private LastWords() {}

    /** The end of its log; what its threads do is in a file beside it. */
    static String of(Process process, Path log) {
        Path threads = log.resolveSibling(log.getFileName() + ".threads");
        try {
            new Jcmd(process.pid(), threads).ask("Thread.print", "-l");
            return end(log) + "\n" + ours(threads);
        } catch (IOException | RuntimeException unreadable) {
            return unreadable.toString();
        }
    }

    private static String end(Path log) throws IOException {
        List<String> lines = lines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    /** The stacks of the threads that run the adapter or wait for a lock. */
    private static String ours(Path threads) throws IOException {
        StringBuilder said = new StringBuilder("threads: " + threads);
        for (String thread : String.join("\n", lines(threads)).split("\n\n")) {
            if (thread.contains("org.ftpra") || thread.contains("BLOCKED") || thread.startsWith("\"main\"")) {
                said.append("\n\n").append(thread);
            }
        }
        return said.toString();
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) : line)
                .toList();
    }
}
