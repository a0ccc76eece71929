package org.ftpra.sample.record;

import java.util.Optional;

/** Who dials the data channel, as the accepted command before a transfer says (RFC 959, RFC 2428). */
public enum DataChannel {
    /** The server listens and the client dials: PASV or EPSV. */
    PASSIVE,
    /** The client listens and the server dials: PORT or EPRT. */
    ACTIVE;

    static Optional<DataChannel> askedForBy(RecordedCommand command) {
        return switch (command.verb()) {
            case "PASV", "EPSV" -> Optional.of(PASSIVE);
            case "PORT", "EPRT" -> Optional.of(ACTIVE);
            default -> Optional.empty();
        };
    }
}
