package org.ftpra.engine.servers;

import java.util.Optional;

/** Apache FtpServer, in this JVM: always there, so a test of it runs everywhere. It leaves Nagle's algorithm on. */
public final class ApacheFtpServer implements ServerKind {

    @Override
    public String name() {
        return "apache-ftpserver";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public FtpServerUnderTest start(ServerOptions options) {
        if (options.timeZone().isPresent() || !options.extraLines().isEmpty()) {
            throw new IllegalArgumentException(
                    "Apache FtpServer has neither a time zone nor configuration lines of its own");
        }
        return RunningServer.start(name(), options, EmbeddedApache::new);
    }
}
