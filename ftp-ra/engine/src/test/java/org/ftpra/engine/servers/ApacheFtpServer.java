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
    public Optional<String> refusal(ServerOptions options) {
        if (options.timeZone().isPresent() || !options.extraLines().isEmpty()) {
            return Optional.of("Apache FtpServer has neither a time zone nor configuration lines of its own");
        }
        return options.tls().flatMap(ApacheFtpServer::refusal);
    }

    @Override
    public FtpServerUnderTest start(ServerOptions options) {
        return RunningServer.start(this, options, EmbeddedApache::new);
    }

    private static Optional<String> refusal(TlsOptions tls) {
        if (tls.clientCertificateRequired() && tls.versions().contains(TlsVersion.TLS_1_3)) {
            return Optional.of("Apache FtpServer mostly hangs after a TLS 1.3 handshake with a client certificate");
        }
        if (tls.reuseRequired()) {
            return Optional.of("Apache FtpServer cannot require session reuse");
        }
        return tls.nothingInClear()
                ? Optional.of("Apache FtpServer cannot refuse a log-in in clear")
                : Optional.empty();
    }
}
