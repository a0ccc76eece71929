package org.ftpra.engine.servers;

/** What a {@link ServersTest} can ask of its servers as to TLS. Servers of each are shared by all tests that ask the same. */
public enum SharedTls {
    /** The servers know nothing of TLS. */
    NONE(ServerOptions.defaults()),
    /** {@link TlsOptions#explicit()}. */
    EXPLICIT(with(TlsOptions.explicit())),
    /** As {@link #EXPLICIT}, but with TLS from the first byte. */
    IMPLICIT(with(TlsOptions.explicit().fromTheFirstByte())),
    /** As {@link #EXPLICIT}, but data connections have to resume the control connection's session. */
    REUSE_REQUIRED(with(TlsOptions.explicit().withReuseRequired()));

    private final ServerOptions options;

    SharedTls(ServerOptions options) {
        this.options = options;
    }

    ServerOptions options() {
        return options;
    }

    private static ServerOptions with(TlsOptions tls) {
        return ServerOptions.defaults().withTls(tls);
    }
}
