package org.ftpra.engine.servers;

import java.util.Optional;

/** One make of FTP server, of which any number can be started. */
public interface ServerKind {

    /** What the server is called, such as {@code vsftpd}. */
    String name();

    /** Why this server cannot be started here, or empty if it can. */
    Optional<String> missing();

    /** Why no server of this kind can be started like that, wherever it is; empty if it can. */
    default Optional<String> refusal(ServerOptions options) {
        return Optional.empty();
    }

    /** Starts a server as told and waits for its greeting. */
    FtpServerUnderTest start(ServerOptions options);

    /** Starts a server as it is by default and waits for its greeting. */
    default FtpServerUnderTest start() {
        return start(ServerOptions.defaults());
    }
}
