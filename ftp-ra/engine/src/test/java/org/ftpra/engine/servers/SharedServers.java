package org.ftpra.engine.servers;

import java.util.HashMap;
import java.util.Map;

/** The servers that all {@link ServersTest}s of a run share, each started when first asked for. Thread-safe: synchronized. */
final class SharedServers implements AutoCloseable {

    private final Map<ServerKind, FtpServerUnderTest> started = new HashMap<>();

    SharedServers() {}

    synchronized FtpServerUnderTest started(ServerKind kind) {
        return started.computeIfAbsent(kind, ServerKind::start);
    }

    @Override
    public synchronized void close() {
        started.values().forEach(FtpServerUnderTest::close);
        started.clear();
    }
}
