package org.ftpra.arquillian.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JDK's command that asks a running Java process.
 *
 * @param process its number
 * @param log the file that gets the answer
 */
public record Jcmd(long process, Path log) {

    /** The answer to a question of these words. */
    public String ask(String... words) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> command = Stream.concat(Stream.of(jcmd, Long.toString(process)), Stream.of(words))
                .toList();
        return new Command(log, command).run();
    }
}
