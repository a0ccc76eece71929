package org.ftpra.bench.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ftpra.bench.server.ServerProcess;

/** The servers of a run, each started when it is first needed. What could not be started is not tried again. */
final class Servers implements AutoCloseable {

    private final List<String> java;
    private final Ground ground;
    private final Map<String, ServerProcess> running = new HashMap<>();
    private final Map<String, String> missing = new HashMap<>();
    private SlowLine slowLine;

    Servers(List<String> java, Ground ground) {
        this.java = java;
        this.ground = ground;
    }

    /** The network of a row. */
    Network network(Row row) throws IOException {
        if (!row.work().isSlow()) {
            return Network.LOOPBACK;
        }
        if (slowLine == null) {
            slowLine = SlowLine.up(java, ground.file("log"));
        }
        return slowLine;
    }

    /** The server of a row. */
    ServerProcess server(Row row) throws IOException {
        String key = row.server() + row.tls() + row.work().isSlow();
        if (missing.containsKey(key)) {
            throw new IOException(missing.get(key));
        }
        try {
            if (!running.containsKey(key)) {
                running.put(key, start(row));
            }
            return running.get(key);
        } catch (IOException failure) {
            missing.put(key, failure.getMessage());
            throw failure;
        }
    }

    /** The greetings of those that ran: vsftpd tells its version. */
    String greetings() {
        return running.values().stream()
                .map(ServerProcess::greeting)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private ServerProcess start(Row row) throws IOException {
        Network network = network(row);
        List<String> command = new ArrayList<>(network.atServer());
        command.addAll(java);
        command.add(1 + network.atServer().size(), "-Djava.io.tmpdir=" + ground.servers());
        List<String> arguments = List.of(row.server(), network.serverAddress(), row.security());
        return ServerProcess.start(command, arguments, ground.file("log"));
    }

    @Override
    public void close() throws IOException {
        for (ServerProcess server : running.values()) {
            server.close();
        }
        if (slowLine != null) {
            slowLine.close();
        }
    }
}
