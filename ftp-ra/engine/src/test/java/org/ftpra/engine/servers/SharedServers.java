package org.ftpra.engine.servers;

import java.util.HashMap;
import java.util.Map;

/** The servers that all {@link ServersTest}s of a run share, each started when first asked for. Thread-safe: synchronized. */
final class SharedServers implements AutoCloseable {

    private final Map<Wanted, FtpServerUnderTest> started = new HashMap<>();

    SharedServers() {}

    synchronized FtpServerUnderTest started(ServerKind kind, SharedTls tls) {
        return started.computeIfAbsent(new Wanted(kind, tls), Wanted::start);
    }

    @Override
    public synchronized void close() {
        started.values().forEach(FtpServerUnderTest::close);
        started.clear();
    }

    /** What makes two servers the same to a test. */
    private record Wanted(ServerKind kind, SharedTls tls) {
        FtpServerUnderTest start() {
            return kind.start(tls.options());
        }
    }
}
