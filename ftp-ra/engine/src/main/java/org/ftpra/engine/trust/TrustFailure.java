package org.ftpra.engine.trust;

import java.io.IOException;

/** What was configured for TLS, or a file of passwords or users, cannot be used. The message names property, file and rule. */
public final class TrustFailure extends IOException {

    private static final long serialVersionUID = 1L;

    TrustFailure(String message) {
        super(message);
    }

    TrustFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
