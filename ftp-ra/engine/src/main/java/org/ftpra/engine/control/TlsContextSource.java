package org.ftpra.engine.control;

import javax.net.ssl.SSLContext;

/** Where TLS contexts come from. Thread-safe. */
@FunctionalInterface
public interface TlsContextSource {

    /**
     * A context of its own for each control channel, so that the TLS sessions of two are never mixed: a server may
     * demand that a data channel resumes the session of its own control channel.
     *
     * @throws FtpFailure of kind INVALID_ARGUMENT if a store cannot be read, naming it
     */
    SSLContext newContext() throws FtpFailure;
}
