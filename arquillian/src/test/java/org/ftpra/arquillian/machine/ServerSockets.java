package org.ftpra.arquillian.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sockets of a process on Linux, but for those of its HTTP port: its clients keep connections open for a while.
 *
 * @param pid its number
 * @param httpPort the port
 */
public record ServerSockets(long pid, int httpPort) {

    private static final int LOCAL_ADDRESS = 1;
    private static final int INODE = 9;

    /** How many are open. */
    public long count() throws IOException {
        Set<String> http = Stream.concat(ofHttp("tcp"), ofHttp("tcp6")).collect(Collectors.toSet());
        try (Stream<Path> descriptors = Files.list(proc("fd"))) {
            return descriptors
                    .map(ServerSockets::target)
                    .filter(target -> target.startsWith("socket:") && !http.contains(target))
                    .count();
        }
    }

    private Stream<String> ofHttp(String protocol) throws IOException {
        String port = String.format(":%04X", httpPort);
        return Files.readAllLines(proc("net/" + protocol)).stream()
                .map(line -> line.strip().split(" +"))
                .filter(columns -> columns[LOCAL_ADDRESS].endsWith(port))
                .map(columns -> "socket:[" + columns[INODE] + "]");
    }

    private Path proc(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
